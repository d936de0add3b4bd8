import { CASE_TEXT_MAX } from '@domain/cases/choices';
import { HARM_SCHOOL_STEPS } from '@domain/cases/harm';
import { markedSaid } from '@domain/commands/cases/harm-passed';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { SelectField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';

const schema = z
  .strictObject(markedSaid)
  .check(z.refine(({ step, note }) => step !== 'other' || note !== undefined, { path: ['note'] }));
const EMPTY = { step: '', note: '' };

/** What this leader has done. Nothing of it is kept on the device. */
export function WriteDown({ id, live }: { id: string; live: boolean }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const [markId, setMarkId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    ...{ schema, empty: EMPTY },
    send: async (said) => {
      const isDone = await deed.run('mark-harm-at-school', { harmId: id, markId, ...said });
      if (isDone) setMarkId(crypto.randomUUID());
      return isDone;
    },
  });
  return (
    <SentFields of={form}>
      <SelectField
        of={form}
        name="step"
        label={t('harm.passed.step')}
        nothing={t('choose')}
        options={HARM_SCHOOL_STEPS.map((value) => ({ value, label: t(`harm.schoolStep.${value}`) }))}
      />
      <WordsField of={form} name="note" label={t('harm.passed.note')} max={CASE_TEXT_MAX} />
      {deed.problem}
      <SendButton of={form} live={live} look="primary">
        {t('harm.passed.submit')}
      </SendButton>
    </SentFields>
  );
}
