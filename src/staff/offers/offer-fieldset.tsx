import { OFFER_KINDS, OFFER_PICTURES, OFFER_TITLE_MAX, OFFER_WHY_MAX } from '@domain/offers/choices';
import { type ReactNode, useId } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextRoom } from '@/i18n/text-room';
import { useColleagues } from '../people/use-colleagues';
import { look } from './look';
import type { OfferFields } from './offer-words';

interface OfferFieldsetProps {
  form: UseFormReturn<OfferFields>;
  school: string;
}

/** What is offered, in a child's words, and from when until when; the way there and whom to ask below it. */
export function OfferFieldset({ form, school }: OfferFieldsetProps) {
  const { t } = useTranslation('notices');
  const { register, watch } = form;
  const rooms = useId();
  const { all, calledOf } = useColleagues(school);
  return (
    <>
      <Field label={t('option.kind.label')}>
        {(id) => (
          <select id={id} {...register('kind')}>
            {OFFER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`option.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('option.title')}>
        {(id) => (
          <>
            <input id={id} aria-describedby={`${rooms}-what`} {...register('what')} />
            <TextRoom id={`${rooms}-what`} text={watch('what')} max={OFFER_TITLE_MAX} />
          </>
        )}
      </Field>
      <Field label={t('option.text')}>
        {(id) => (
          <>
            <textarea id={id} aria-describedby={`${rooms}-hint ${rooms}-why`} {...register('why')} />
            <span id={`${rooms}-hint`} className="muted">
              {t('option.words')}
            </span>
            <TextRoom id={`${rooms}-why`} text={watch('why')} max={OFFER_WHY_MAX} />
          </>
        )}
      </Field>
      <div className={look.pair}>
        <Field label={t('option.from')}>{(id) => <input id={id} type="date" {...register('from')} />}</Field>
        <Field label={t('option.until')}>
          {(id) => <input id={id} type="date" {...register('until')} />}
        </Field>
      </div>
      <details className={look.more}>
        <summary>{t('option.more')}</summary>
        <div>
          <div className={look.pair}>
            <Field label={t('option.place')}>{(id) => <input id={id} {...register('place')} />}</Field>
            <Field label={t('option.times')}>{(id) => <input id={id} {...register('times')} />}</Field>
          </div>
          <div className={look.pair}>
            <Field label={t('option.picture.label')}>
              {(id) => (
                <select id={id} {...register('picture')}>
                  <option value="">{t('option.picture.none')}</option>
                  {OFFER_PICTURES.map((picture) => (
                    <option key={picture} value={picture}>
                      {t(`option.picture.${picture}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('option.person')}>
              {(id) => (
                <select id={id} {...register('person')}>
                  <option value="">{t('option.nobody')}</option>
                  {Object.keys(all).map((uid) => (
                    <option key={uid} value={uid}>
                      {calledOf(uid)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <Field label={t('option.map')}>
            {(id) => <input id={id} type="url" placeholder="https://" {...register('map')} />}
          </Field>
          <div className={look.pair}>
            <Field label={t('option.number')}>
              {(id) => <input id={id} type="tel" {...register('number')} />}
            </Field>
            <Field label={t('option.url')}>
              {(id) => <input id={id} type="url" placeholder="https://" {...register('url')} />}
            </Field>
          </div>
        </div>
      </details>
    </>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
