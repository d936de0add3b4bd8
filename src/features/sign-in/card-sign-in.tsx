import { numberIn } from '@domain/accounts/cards';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInByCard } from '@/sync/account/card-sign-in';
import { Button } from '@/ui/button';
import { CardCamera, canScan } from './card-camera';
import { look } from './look';
import { SecretPictures } from './secret-pictures';

/** For those who cannot type an address yet: the card, then three pictures. */
export function CardSignIn({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('signin');
  const [number, setNumber] = useState<string>();
  return (
    <section className={look.form} aria-labelledby="card-heading">
      <h2 id="card-heading">{t('card.heading')}</h2>
      {number === undefined ? (
        <Number onNumber={setNumber} />
      ) : (
        <SecretPictures signIn={(pictures) => signInByCard(number, pictures)} />
      )}
      <Button onClick={onLeave}>{t('card.leave')}</Button>
    </section>
  );
}

/** One field, on a child's tablet: no form library is loaded for it. */
function Number({ onNumber }: { onNumber: (number: string) => void }) {
  const { t } = useTranslation('signin');
  const [scans, setScans] = useState(false);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = numberIn(typed);
    setWrong(number === undefined);
    if (number === undefined) document.getElementById('card-number')?.focus();
    else onNumber(number);
  };
  if (scans) return <CardCamera onNumber={onNumber} onStop={() => setScans(false)} />;
  return (
    <>
      {canScan() && (
        <Button variant="primary" onClick={() => setScans(true)}>
          {t('card.scan')}
        </Button>
      )}
      <form className={look.form} noValidate onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor="card-number">{t('card.number')}</label>
          <input
            id="card-number"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'card-number-error' : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          {isWrong && (
            <p id="card-number-error" className="field-error">
              {t('card.numberWrong')}
            </p>
          )}
        </div>
        <Button type="submit" variant="primary">
          {t('card.next')}
        </Button>
      </form>
    </>
  );
}
