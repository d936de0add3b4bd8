import { CENTRE_TEXT_MAX } from '@domain/centre/records';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { words } from '@/staff/form/words';

const formSchema = z.object({ text: words(CENTRE_TEXT_MAX) });
const NOTHING = { text: '' };

interface StepFormProps {
  label: string;
  hint: string;
  submit: string;
  /** Whether something can be stored now. */
  live: boolean;
  /** Beside the words: what else goes along. */
  children?: ReactNode;
  /** `stepId` stays the same until it is stored: sent again it is the same. */
  send: (step: { stepId: string; text: string }) => Promise<boolean>;
}

/** One more thing that is said of a matter. */
export function StepForm({ label, hint, submit, live, children, send }: StepFormProps) {
  const [stepId, setStepId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    schema: formSchema,
    empty: NOTHING,
    send: async (values) => {
      const isStored = await send({ stepId, ...values });
      if (isStored) setStepId(crypto.randomUUID());
      return isStored;
    },
  });
  return (
    <SentFields of={form}>
      <WordsField of={form} name="text" label={label} hint={hint} max={CENTRE_TEXT_MAX} />
      {children}
      <SendButton of={form} live={live} look="primary">
        {submit}
      </SendButton>
    </SentFields>
  );
}
