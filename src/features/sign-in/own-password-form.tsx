import { PASSWORD_MIN } from '@domain/accounts/account-deed';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordAsked, SignInRefusal, SignInResult } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { look } from './look';
import { passwordProblem, type PasswordProblem } from './own-password';

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
  const [own, setOwn] = useState('');
  const [repeated, setRepeated] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PasswordProblem>();
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const { grade } = asked;
  const whom = grade === undefined ? 'adult' : grade <= 6 ? 'lower' : 'upper';
  const submit = async () => {
    const found = passwordProblem(first, own, repeated);
    setProblem(found);
    setRefusal(undefined);
    if (found) {
      document.getElementById(found === 'differs' ? 'own-password-again' : 'own-password')?.focus();
      return;
    }
    setBusy(true);
    const result = await asked.choose(own);
    setBusy(false);
    if (result.ok) return;
    if (result.reason === 'needs-factor' || result.reason === 'needs-password') onResult(result, own);
    else setRefusal(result.reason);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) void submit();
  };
  const leave = () => void asked.leave().then(onLeave);
  const kind = shown ? 'text' : 'password';
  const wrong = problem !== undefined;
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <h2>{t('own.heading')}</h2>
      <p>{t(`own.why.${whom}`, { count: PASSWORD_MIN })}</p>
      <p className="muted">{t('own.hint')}</p>
      <div className="field">
        <label htmlFor="own-password">{t('own.new')}</label>
        <input
          id="own-password"
          type={kind}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={own}
          aria-invalid={wrong && problem !== 'differs'}
          aria-describedby={wrong ? 'own-password-wrong' : undefined}
          onChange={(event) => setOwn(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="own-password-again">{t('own.again')}</label>
        <input
          id="own-password-again"
          type={kind}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          value={repeated}
          aria-invalid={problem === 'differs'}
          aria-describedby={problem === 'differs' ? 'own-password-wrong' : undefined}
          onChange={(event) => setRepeated(event.target.value)}
        />
      </div>
      <label className={look.show}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('own.show')}
      </label>
      {problem !== undefined && (
        <p id="own-password-wrong" className="field-error" role="alert">
          {t(`own.wrong.${problem}`, { count: PASSWORD_MIN })}
        </p>
      )}
      {refusal !== undefined && (
        <p className={look.refusal} role="alert">
          {t(`refusal.${refusal}`)}
        </p>
      )}
      <Button type="submit" variant="primary" aria-disabled={busy}>
        {t(busy ? 'signingIn' : 'own.go')}
      </Button>
      <Button onClick={leave}>{t('own.leave')}</Button>
    </form>
  );
}
