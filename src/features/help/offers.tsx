import clsx from 'clsx';
import { isKeptFrom, isShown } from '@domain/offers/shown';
import { useText } from '@/i18n/use-text';
import { useSchoolDay } from '@/sync/use-server-now';
import type { OwnData } from '@/sync/own-data/own-data';
import { answeredOffers } from './answered-offers';
import { offerKey } from './new-options';
import { OfferAnswers } from './offer-answers';
import { OfferCard } from './offer-card';
import { OptionWords } from './option-words';
import { TellAbout, type Teller } from './tell-about';
import { look } from './look';

interface OffersProps {
  teller: Teller;
  own: OwnData;
  unseen: readonly string[];
}

/** What adults offer this pupil, latest first: with their names, and nothing that says why. */
export function Offers({ teller, own, unseen }: OffersProps) {
  const { rich } = useText('help');
  const today = useSchoolDay();
  const { offers = {}, approvedOptions: older = [] } = own;
  const not = own.choices?.not ?? [];
  const answered = answeredOffers(own);
  const shown = Object.entries(offers)
    .filter(([, offer]) => isShown(offer, today) && !isKeptFrom(not, offer))
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  if (shown.length === 0 && older.length === 0) return null;
  return (
    <section className={clsx('card', look.optionsCard)}>
      <h2>{rich('options.picked.title')}</h2>
      <p className="muted">{rich('options.picked.hint')}</p>
      {shown.length > 0 && (
        <ul className={look.offers}>
          {shown.map(([id, offer]) => (
            <OfferCard key={id} offer={offer} isNew={unseen.includes(offerKey(id))}>
              <OfferAnswers {...{ teller, offer }} offerId={id} answered={answered[id]} />
            </OfferCard>
          ))}
        </ul>
      )}
      {older.length > 0 && (
        <ul className={look.list}>
          {older
            .toSorted((a, b) => (a.at < b.at ? 1 : -1))
            .map(({ at, byName, title, text }) => (
              <li key={at}>
                <OptionWords title={title} text={text} />
                <span className="muted">{rich('options.picked.by', { name: byName })}</span>
                <TellAbout teller={teller} title={title} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
