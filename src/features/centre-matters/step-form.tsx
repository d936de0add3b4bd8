import { zodResolver } from '@hookform/resolvers/zod';
import { CENTRE_TEXT_MAX } from '@domain/centre/records';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { Button } from '@/ui/button';

const formSchema = z.object({ text: words(CENTRE_TEXT_MAX) });
const NOTHING = { text: '' };

interface StepFormProps {
  label: string;
  hint: string;
  submit: string;
  disabled: boolean;
  /** Beside the words: what else goes along. */
  children?: ReactNode;
  /** `stepId` stays the same until it is stored: sent again it is the same. */
  send: (step: { stepId: string; text: string }) => Promise<boolean>;
}

/** One more thing that is said of a matter. */
export function StepForm({ label, hint, submit, disabled, children, send }: StepFormProps) {
  const [stepId, setStepId] = useState(() => crypto.randomUUID());
  const form = useForm({ defaultValues: NOTHING, resolver: zodResolver(formSchema) });
  const { text } = form.watch();
  const isReady = formSchema.safeParse({ text }).success;
  const store = form.handleSubmit(async (values) => {
    if (!(await send({ stepId, ...values }))) return;
    setStepId(crypto.randomUUID());
    form.reset(NOTHING);
  });
  return (
    <Form onSubmit={() => void store()}>
      <Field
        label={label}
        hint={hint}
        room={{ text, max: CENTRE_TEXT_MAX, isOver: text.length > CENTRE_TEXT_MAX }}
      >
        {(control) => <textarea {...control} {...form.register('text')} />}
      </Field>
      {children}
      <Button type="submit" variant="primary" disabled={disabled || !isReady}>
        {submit}
      </Button>
    </Form>
  );
}
