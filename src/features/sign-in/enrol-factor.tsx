import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { usePorts } from '@/staff/ports';
import type { FactorBegun } from '@/staff/ports/account';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { EntryField, EntryForm } from './entry-form';
import { FactorForm } from './factor-form';
import { look } from './look';
import { Refusal } from './refusal';

/** With the country in front; spaces and hyphens are no matter. */
const numberSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.replaceAll(/[\s-]/g, '')),
  ),
  z.string().check(z.regex(/^\+\d{6,15}$/)),
);

/** Begins a second step for oneself: an app that makes codes, or SMS where the stack is a local one. */
export function EnrolFactor({ onDone }: { onDone: () => void }) {
  const { account } = usePorts();
  const { t } = useTranslation(['account', 'signin']);
  const bySms = account.ownFactor === 'phone';
  const [begun, setBegun] = useState<FactorBegun>();
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const form = useSentForm({
    schema: z.object({ number: bySms ? numberSchema : z.optional(numberSchema) }),
    empty: { number: '' },
    send: async ({ number }) => {
      setRefusal(undefined);
      const answer = await account.beginFactor(number);
      if (answer.ok) setBegun(answer);
      else setRefusal(answer.reason);
      return false;
    },
  });
  if (begun)
    return (
      <>
        {begun.key !== undefined && (
          <div className={look.factorKey}>
            <p>{t('account:enrol.key')}</p>
            <output>{begun.key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</output>
          </div>
        )}
        <FactorForm
          ask={{ way: { kind: account.ownFactor, name: form.values.number }, finish: begun.finish }}
          onDone={onDone}
        />
      </>
    );
  return (
    <EntryForm of={form}>
      <p>{t(bySms ? 'account:enrol.sms' : 'account:enrol.app')}</p>
      {bySms && (
        <EntryField
          of={form}
          name="number"
          id="factor-number"
          label={t('account:enrol.number')}
          type="tel"
          autoComplete="tel"
          wrong={() => t('signin:refusal.number-malformed')}
        />
      )}
      {refusal !== undefined && <Refusal>{t(`signin:refusal.${refusal}`)}</Refusal>}
      <Button type="submit" variant="primary" aria-disabled={form.isSending}>
        {t('account:enrol.begin')}
      </Button>
    </EntryForm>
  );
}
