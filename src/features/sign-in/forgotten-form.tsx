import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { askForNewPassword } from '@/sync/account/forgotten-password';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { credentialsSchema } from './credentials';
import { EntryField, EntryForm } from './entry-form';
import { Refusal } from './refusal';

const schema = z.pick(credentialsSchema, { email: true });

/** The mail for adults. Whether the address is known is not said. */
export function ForgottenForm() {
  const { t, i18n } = useTranslation('signin');
  const [ended, setEnded] = useState<'sent' | SignInRefusal>();
  const form = useSentForm({
    schema,
    empty: { email: '' },
    send: async ({ email }) => {
      setEnded(undefined);
      setEnded((await askForNewPassword(email, i18n.language)) ?? 'sent');
      return false;
    },
  });
  return (
    <EntryForm of={form}>
      <p>{t('forgotten.adults')}</p>
      <EntryField
        of={form}
        name="email"
        id="forgotten-email"
        label={t('forgotten.email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        wrong={() => t('emailMissing')}
      />
      {ended !== undefined && ended !== 'sent' && <Refusal>{t(`refusal.${ended}`)}</Refusal>}
      {ended === 'sent' && <p role="status">{t('forgotten.sent')}</p>}
      <Button type="submit" aria-disabled={form.isSending}>
        {t('forgotten.send')}
      </Button>
    </EntryForm>
  );
}
