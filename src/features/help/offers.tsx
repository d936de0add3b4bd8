import clsx from 'clsx';
import { isShown } from '@domain/offers/made';
import type { Offer } from '@domain/offers/records';
import type { ApprovedOption } from '@domain/school/approved-option';
import { useText } from '@/i18n/use-text';
import { useSchoolDay } from '@/sync/use-server-now';
import { OfferCard } from './offer-card';
import { OptionWords } from './option-words';
import { TellAbout, type Teller } from './tell-about';
import { look } from './look';

interface OffersProps {
  teller: Teller;
  /** By id. */
  offers: Readonly<Record<string, Offer>>;
  /** What older versions have put there. */
  older: readonly ApprovedOption[];
}

/** What adults offer this pupil, latest first: with their names, and nothing that says why. */
export function Offers({ teller, offers, older }: OffersProps) {
  const { rich } = useText('help');
  const today = useSchoolDay();
  const shown = Object.entries(offers)
    .filter(([, offer]) => isShown(offer, today))
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  if (shown.length === 0 && older.length === 0) return null;
  return (
    <section className={clsx('card', look.optionsCard)}>
      <h2>{rich('options.picked.title')}</h2>
      <p className="muted">{rich('options.picked.hint')}</p>
      {shown.length > 0 && (
        <ul className="offer-list">
          {shown.map(([id, offer]) => (
            <OfferCard key={id} offer={offer} isNew={false}>
              <TellAbout teller={teller} title={offer.what} />
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
