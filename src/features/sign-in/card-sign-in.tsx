import {
  CARD_PICTURES,
  CARD_TRIES,
  type CardPicture,
  numberIn,
  PICTURES_ASKED,
} from '@domain/accounts/cards';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInByCard } from '@/sync/account/card-sign-in';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { CardPicture as Picture } from '@/ui/card-picture';
import { CardCamera, canScan } from './card-camera';
import { look } from './look';

/** For those who cannot type an address yet: the card, then three pictures. */
export function CardSignIn({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('signin');
  const [number, setNumber] = useState<string>();
  return (
    <section className={look.form} aria-labelledby="card-heading">
      <h2 id="card-heading">{t('card.heading')}</h2>
      {number === undefined ? <Number onNumber={setNumber} /> : <Pictures number={number} />}
      <Button onClick={onLeave}>{t('card.leave')}</Button>
    </section>
  );
}

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

/** What was tapped is shown as dots: others look on. */
function Pictures({ number }: { number: string }) {
  const { t } = useTranslation('signin');
  const [tapped, setTapped] = useState<readonly CardPicture[]>([]);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(0);
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const tap = async (picture: CardPicture) => {
    if (busy) return;
    const pictures = [...tapped, picture];
    setTapped(pictures);
    setRefusal(undefined);
    if (pictures.length < PICTURES_ASKED) return;
    setBusy(true);
    const result = await signInByCard(number, pictures);
    setBusy(false);
    setTapped([]);
    if (result.ok || result.reason === 'needs-factor' || result.reason === 'needs-password') return;
    setWrong(result.reason === 'card-wrong' ? wrong + 1 : wrong);
    setRefusal(result.reason);
  };
  return (
    <>
      <p id="card-pictures">{t('card.pictures')}</p>
      <p className={look.dots} role="status" aria-label={t('card.tapped', { count: tapped.length })}>
        {'●'.repeat(tapped.length)}
        {'○'.repeat(PICTURES_ASKED - tapped.length)}
      </p>
      <div className={look.pictures} role="group" aria-labelledby="card-pictures">
        {CARD_PICTURES.map((picture) => (
          <button
            key={picture}
            type="button"
            aria-label={t(`card.picture.${picture}`)}
            aria-disabled={busy}
            onClick={() => void tap(picture)}
          >
            <Picture name={picture} />
          </button>
        ))}
      </div>
      {refusal !== undefined && (
        <p className={look.refusal} role="alert">
          {t(refusal === 'card-wrong' && wrong >= CARD_TRIES ? 'card.wait' : `refusal.${refusal}`)}
        </p>
      )}
      <Button onClick={() => setTapped([])}>{t('card.again')}</Button>
    </>
  );
}
