import { ASKERS, REQUEST_KINDS, type RequestKind } from '@domain/rights/requests';
import { STOP_PARTS, type StopPart } from '@domain/rights/stops';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { type RecordKind, RECORD_KINDS, RecordPicker } from './record-picker';
import styles from './rights.module.css';

export interface KnownChild {
  readonly pupilId: string;
  readonly label: string;
}

interface Asked {
  pupilId: string;
  kind: RequestKind;
  who: (typeof ASKERS)[number];
  parts: StopPart[];
  name: string;
  relation: string;
  checked: string;
  askedOn: string;
  words: string;
  /** Which record is to be put right; empty: said in words. */
  about: { kind: RecordKind | ''; id: string };
  childView: string;
}

const NO_RECORD = { kind: '', id: '' } as const;

/** Entering what somebody asks. Folded until there is something. */
export function AskPart({ found }: { found: readonly KnownChild[] }) {
  const { t } = useTranslation('rights');
  const { today } = useMember();
  const deed = useDeed();
  const nothing: Asked = {
    ...{ pupilId: '', kind: 'disclosure', who: 'guardian', parts: ['use'], askedOn: today },
    ...{ name: '', relation: '', checked: '', words: '', childView: '' },
    about: NO_RECORD,
  };
  const form = useForm({ defaultValues: nothing });
  const asked = form.watch();
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const isUse = asked.kind === 'stop' || asked.kind === 'resume';
  const isReady =
    asked.pupilId !== '' && (asked.who === 'child' || (asked.name !== '' && asked.checked !== ''));
  const send = form.handleSubmit(async ({ pupilId, kind, who, parts, askedOn, about, ...texts }) => {
    const record =
      kind === 'correction' && about.kind !== '' && about.id !== ''
        ? { about: { kind: about.kind, id: about.id } }
        : {};
    const said = (text: string) => (text.trim() === '' ? undefined : text.trim());
    const sent = await deed.run('ask-right', {
      ...{ requestId, pupilId, kind, askedOn, parts: isUse ? parts : [] },
      ...record,
      asker: { who, name: said(texts.name), relation: said(texts.relation) },
      ...{ checked: said(texts.checked), words: said(texts.words), childView: said(texts.childView) },
    });
    if (!sent) return;
    form.reset(nothing);
    setRequestId(crypto.randomUUID());
  });
  const text = (field: 'name' | 'relation' | 'checked') => (
    <Field label={t(`ask.${field}`)} hint={t(`ask.${field}Hint`)}>
      {(control) => <input {...control} {...form.register(field)} />}
    </Field>
  );
  return (
    <Part heading={t('ask.heading')} why={t('ask.why')}>
      <details>
        <summary>{t('ask.open')}</summary>
        <Form className={styles.form} onSubmit={() => void send()}>
          <Picker
            label={t('ask.child')}
            chosen={asked.pupilId}
            options={[
              { value: '', label: t('ask.choose') },
              ...found.map(({ pupilId, label }) => ({ value: pupilId, label })),
            ]}
            onChoose={(pupilId) => {
              form.setValue('pupilId', pupilId);
              form.setValue('about', NO_RECORD);
            }}
          />
          <Picker
            label={t('ask.kind')}
            chosen={asked.kind}
            options={REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChoose={(kind) => form.setValue('kind', kind as RequestKind)}
          />
          <p className="muted">{t(`kindWhy.${asked.kind}`)}</p>
          {asked.kind === 'correction' && asked.pupilId !== '' && (
            <>
              <Picker
                label={t('ask.about')}
                chosen={asked.about.kind}
                options={[
                  { value: '', label: t('ask.aboutWords') },
                  ...RECORD_KINDS.map((value) => ({ value, label: t(`document.${value}`) })),
                ]}
                onChoose={(kind) => form.setValue('about', { kind: kind as RecordKind | '', id: '' })}
              />
              {asked.about.kind !== '' && (
                <RecordPicker
                  {...{ pupilId: asked.pupilId, kind: asked.about.kind, chosen: asked.about.id, live: true }}
                  onChoose={({ id }) => form.setValue('about.id', id)}
                />
              )}
            </>
          )}
          {isUse && (
            <fieldset className={styles.parts}>
              <legend>{t('ask.parts')}</legend>
              {STOP_PARTS.map((part) => (
                <Check
                  key={part}
                  checked={asked.parts.includes(part)}
                  onChange={(on) =>
                    form.setValue('parts', [
                      ...asked.parts.filter((one) => one !== part),
                      ...(on ? [part] : []),
                    ])
                  }
                >
                  {t(`part.${part}`)}
                </Check>
              ))}
            </fieldset>
          )}
          <Picker
            label={t('ask.who')}
            chosen={asked.who}
            options={ASKERS.map((value) => ({ value, label: t(`asker.${value}`) }))}
            onChoose={(who) => form.setValue('who', who as Asked['who'])}
          />
          {asked.who !== 'child' && (
            <>
              {text('name')}
              {text('relation')}
              {text('checked')}
            </>
          )}
          <Field label={t('ask.askedOn')}>
            {(control) => <input {...control} type="date" max={today} {...form.register('askedOn')} />}
          </Field>
          <Field label={t('ask.words')} hint={t('ask.wordsHint')}>
            {(control) => <textarea {...control} rows={3} {...form.register('words')} />}
          </Field>
          <Field label={t('ask.childView')} hint={t('ask.childViewHint')}>
            {(control) => <textarea {...control} rows={2} {...form.register('childView')} />}
          </Field>
          {deed.problem}
          <p>
            <StaffButton type="submit" disabled={!isReady || deed.busy}>
              {t('ask.send')}
            </StaffButton>
          </p>
        </Form>
      </details>
    </Part>
  );
}
