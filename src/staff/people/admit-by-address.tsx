import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, TickField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { words } from '@/staff/form/words';
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
  /** Whether something can be stored now. */
  live: boolean;
  /** Whether it was stored. */
  admit: (person: Admitted) => Promise<boolean>;
  problem: ReactNode;
  /** What else is said of somebody. */
  children?: ReactNode;
}

/** Names somebody outside the schools by an address, which does not leave this page. */
export function AdmitByAddress({ live, admit, problem, children }: AdmitByAddressProps) {
  const { t } = useTranslation('centre');
  const [isAdmitted, setAdmitted] = useState(false);
  const form = useSentForm({
    schema: formSchema,
    empty: NOBODY,
    send: async ({ email, ...person }) => {
      const isStored = await admit({ ...person, emailHash: await emailHash(email) });
      setAdmitted(isStored);
      return isStored;
    },
  });
  return (
    <SentFields of={form}>
      <LineField of={form} name="displayName" label={t('people.name')} max={NAME_MAX} />
      <LineField of={form} name="email" type="email" label={t('people.email')} hint={t('people.emailHint')} />
      {children}
      <TickField of={form} name="secondFactor">
        {t('people.askFactor')}
      </TickField>
      {problem}
      <SendButton of={form} live={live} look="primary">
        {t('people.admit')}
      </SendButton>
      {isAdmitted && form.isEmpty && <p role="status">{t('people.admitted')}</p>}
    </SentFields>
  );
}
