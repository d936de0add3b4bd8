import { PASSWORD_MIN } from '@domain/accounts/account-deed';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentForm } from '@/staff/form/use-sent-form';
import type { PasswordAsked, SignInRefusal, SignInResult } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { EntryField, EntryForm } from './entry-form';
import { look } from './look';
import { Refusal } from './refusal';
import { ownPasswordSchema, type PasswordProblem } from './own-password';

interface OwnPasswordFormProps {
  asked: PasswordAsked;
  /** The one that was typed to come here. */
  first: string;
  onResult: (result: SignInResult, own: string) => void;
  onLeave: () => void;
}

/** In place of everything, at the first use of a password that somebody else has set. */
export function OwnPasswordForm({ asked, first, onResult, onLeave }: OwnPasswordFormProps) {
  const { t } = useTranslation('signin');
  const [shown, setShown] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const { grade } = asked;
  const whom = grade === undefined ? 'adult' : grade <= 6 ? 'lower' : 'upper';
  const form = useSentForm({
    schema: useMemo(() => ownPasswordSchema(first), [first]),
    empty: { own: '', repeated: '' },
    asTyped: true,
    send: async ({ own }) => {
      setRefusal(undefined);
      const result = await asked.choose(own);
      if (result.ok) return true;
      if (result.reason === 'needs-factor' || result.reason === 'needs-password') onResult(result, own);
      else setRefusal(result.reason);
      return false;
    },
  });
  const leave = () => void asked.leave().then(onLeave);
  const line = {
    ...{ of: form, type: shown ? 'text' : 'password', autoComplete: 'new-password' },
    ...{ autoCapitalize: 'none', spellCheck: false },
    wrong: (found: string) => t(`own.wrong.${found as PasswordProblem}`, { count: PASSWORD_MIN }),
  };
  return (
    <EntryForm of={form}>
      <h2>{t('own.heading')}</h2>
      <p>{t(`own.why.${whom}`, { count: PASSWORD_MIN })}</p>
      <p className="muted">{t('own.hint')}</p>
      <EntryField {...line} name="own" id="own-password" label={t('own.new')} autoFocus />
      <EntryField {...line} name="repeated" id="own-password-again" label={t('own.again')} />
      <label className={look.show}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('own.show')}
      </label>
      {refusal !== undefined && <Refusal>{t(`refusal.${refusal}`)}</Refusal>}
      <Button type="submit" variant="primary" aria-disabled={form.isSending}>
        {t(form.isSending ? 'signingIn' : 'own.go')}
      </Button>
      <Button onClick={leave}>{t('own.leave')}</Button>
    </EntryForm>
  );
}
