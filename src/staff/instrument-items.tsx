import { FORMS } from '@domain/school/grades';
import type { Instrument } from '@domain/survey/instrument';
import { useTranslation } from 'react-i18next';
import { L } from '@/i18n/local-text';
import look from './instrument-items.module.css';

/** Every question of a questionnaire as children of both forms read it, and who is told at once of which answer. */
export function InstrumentItems({ instrument }: { instrument: Instrument }) {
  const { t, i18n } = useTranslation('year');
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <>
      <p>
        <L text={instrument.title} />
      </p>
      <p className="muted">
        <L text={instrument.caution} />
      </p>
      {FORMS.map((form) => (
        <details key={form}>
          <summary>{t(`rounds.form.${form}`, { count: instrument.items.length })}</summary>
          <p>
            <L text={instrument.stem[form]} />
          </p>
          <ol className={look.items}>
            {instrument.items.map((item) => (
              <li key={item.id}>
                <L text={item.wording[form]} />
                {item.notify?.map(({ to, codes }) => (
                  <span key={to} className="muted">
                    {' '}
                    {t(`instruments.told.${to}`, {
                      codes: either.format(codes.map((code) => t(`instruments.code.${code}`))),
                    })}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </>
  );
}
