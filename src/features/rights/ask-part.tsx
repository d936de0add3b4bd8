import { rightAsked, saysHowChecked, saysWhatToStop, saysWho } from '@domain/commands/rights/payloads';
import { ASKERS, REASON_MAX, REQUEST_KINDS, type RequestKind } from '@domain/rights/requests';
import { STOP_PARTS } from '@domain/rights/stops';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField, TicksField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { useDeed } from '@/staff/use-deed';
import { type RecordKind, RECORD_KINDS, RecordPicker } from './record-picker';
import styles from './rights.module.css';

export interface KnownChild {
  readonly pupilId: string;
  readonly label: string;
}

const USUAL_KIND: RequestKind = 'disclosure';
const NO_RECORD = { kind: '' as RecordKind | '', id: '' };
const schema = z
  .strictObject(rightAsked)
  .check(
    z.refine(saysWho, { path: ['asker', 'name'] }),
    z.refine(saysHowChecked, { path: ['checked'] }),
    z.refine(saysWhatToStop, { path: ['parts'] }),
  );

const isUse = (kind: RequestKind) => kind === 'stop' || kind === 'resume';

/** Entering what somebody asks. Folded until there is something. */
export function AskPart({ found }: { found: readonly KnownChild[] }) {
  const { t } = useTranslation('rights');
  const { today } = useMember();
  const deed = useDeed();
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    schema,
    empty: {
      ...{ pupilId: '', kind: USUAL_KIND, parts: ['use'], askedOn: today },
      asker: { who: 'guardian', name: '', relation: '' },
      ...{ checked: '', words: '', childView: '', about: NO_RECORD },
    },
    sentOf: ({ kind, parts, about, asker, checked, ...asked }) => ({
      ...{ ...asked, kind, parts: isUse(kind) ? parts : [] },
      ...(kind === 'correction' && about.kind !== '' && about.id !== '' && { about }),
      ...(asker.who === 'child' ? { asker: { who: asker.who } } : { asker, checked }),
    }),
    send: async (asked) => {
      const isDone = await deed.run('ask-right', { requestId, ...asked });
      if (isDone) setRequestId(crypto.randomUUID());
      return isDone;
    },
  });
  const { pupilId, kind, asker, about } = form.values;
  return (
    <Part heading={t('ask.heading')} why={t('ask.why')}>
      <details>
        <summary>{t('ask.open')}</summary>
        <SentFields of={form} className={styles.form}>
          <PickField
            of={form}
            name="pupilId"
            label={t('ask.child')}
            nothing={t('ask.choose')}
            options={found.map((one) => ({ value: one.pupilId, label: one.label }))}
            onChosen={() => form.set('about', NO_RECORD)}
          />
          <PickField
            of={form}
            name="kind"
            label={t('ask.kind')}
            options={REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <p className="muted">{t(`kindWhy.${kind}`)}</p>
          {kind === 'correction' && pupilId !== '' && (
            <>
              <Picker
                label={t('ask.about')}
                chosen={about.kind}
                options={[
                  { value: '', label: t('ask.aboutWords') },
                  ...RECORD_KINDS.map((value) => ({ value, label: t(`document.${value}`) })),
                ]}
                onChoose={(next) => form.set('about', { kind: next as RecordKind | '', id: '' })}
              />
              {about.kind !== '' && (
                <RecordPicker
                  {...{ pupilId, kind: about.kind, chosen: about.id, live: true }}
                  onChoose={({ id }) => form.set('about', { ...about, id })}
                />
              )}
            </>
          )}
          {isUse(kind) && (
            <TicksField
              of={form}
              name="parts"
              label={t('ask.parts')}
              options={STOP_PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
            />
          )}
          <PickField
            of={form}
            name="asker.who"
            label={t('ask.who')}
            options={ASKERS.map((value) => ({ value, label: t(`asker.${value}`) }))}
          />
          {asker.who !== 'child' && (
            <>
              <LineField of={form} name="asker.name" label={t('ask.name')} hint={t('ask.nameHint')} />
              <LineField
                of={form}
                name="asker.relation"
                label={t('ask.relation')}
                hint={t('ask.relationHint')}
              />
              <LineField of={form} name="checked" label={t('ask.checked')} hint={t('ask.checkedHint')} />
            </>
          )}
          <LineField of={form} name="askedOn" type="date" most={today} label={t('ask.askedOn')} />
          <WordsField
            of={form}
            name="words"
            label={t('ask.words')}
            hint={t('ask.wordsHint')}
            rows={3}
            max={REASON_MAX}
          />
          <WordsField
            of={form}
            name="childView"
            label={t('ask.childView')}
            hint={t('ask.childViewHint')}
            rows={2}
            max={REASON_MAX}
          />
          {deed.problem}
          <p>
            <SendButton of={form} live>
              {t('ask.send')}
            </SendButton>
          </p>
        </SentFields>
      </details>
    </Part>
  );
}
