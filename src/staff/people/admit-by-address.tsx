import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { Button } from '@/ui/button';
import { emailHash } from './email-hash';

const NAME_MAX = 60;
const NOBODY = { displayName: '', email: '', secondFactor: true };
const formSchema = z.object({
  displayName: words(NAME_MAX),
  email: z.string().check(z.trim(), z.regex(/^\S+@\S+$/)),
  secondFactor: z.boolean(),
});

/** As the commands take them. */
export interface Admitted {
  readonly displayName: string;
  readonly emailHash: string;
  readonly secondFactor: boolean;
}

interface AdmitByAddressProps {
  /** Whether it can be sent now. */
  canSend: boolean;
  /** Whether it was stored. */
  admit: (person: Admitted) => Promise<boolean>;
  problem: ReactNode;
  /** What else is said of somebody. */
  children?: ReactNode;
}

/** Names somebody outside the schools by an address, which does not leave this page. */
export function AdmitByAddress({ canSend, admit, problem, children }: AdmitByAddressProps) {
  const { t } = useTranslation('centre');
  const [isAdmitted, setAdmitted] = useState(false);
  const form = useForm({ defaultValues: NOBODY, resolver: zodResolver(formSchema) });
  const isReady = formSchema.safeParse(form.watch()).success;
  const send = form.handleSubmit(async ({ email, ...person }) => {
    const isStored = await admit({ ...person, emailHash: await emailHash(email) });
    setAdmitted(isStored);
    if (isStored) form.reset(NOBODY);
  });
  return (
    <Form onSubmit={() => void send()}>
      <Field label={t('people.name')}>
        {(control) => <input {...control} type="text" {...form.register('displayName')} />}
      </Field>
      <Field label={t('people.email')} hint={t('people.emailHint')}>
        {(control) => <input {...control} type="email" {...form.register('email')} />}
      </Field>
      {children}
      <Check checked={form.watch('secondFactor')} onChange={(next) => form.setValue('secondFactor', next)}>
        {t('people.askFactor')}
      </Check>
      {problem}
      <Button type="submit" variant="primary" disabled={!canSend || !isReady}>
        {t('people.admit')}
      </Button>
      {isAdmitted && <p role="status">{t('people.admitted')}</p>}
    </Form>
  );
}
