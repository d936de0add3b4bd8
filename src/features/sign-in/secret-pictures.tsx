import { CARD_PICTURES, CARD_TRIES, type CardPicture, PICTURES_ASKED } from '@domain/accounts/cards';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInRefusal, SignInResult } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { CardPicture as Picture } from '@/ui/card-picture';
import { look } from './look';
import { Refusal } from './refusal';

interface SecretPicturesProps {
  signIn: (pictures: readonly CardPicture[]) => Promise<SignInResult>;
}

/** What was tapped is shown as dots: others look on. */
export function SecretPictures({ signIn }: SecretPicturesProps) {
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
    const result = await signIn(pictures);
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
        <Refusal>
          {t(refusal === 'card-wrong' && wrong >= CARD_TRIES ? 'card.wait' : `refusal.${refusal}`)}
        </Refusal>
      )}
      <Button onClick={() => setTapped([])}>{t('card.again')}</Button>
    </>
  );
}
