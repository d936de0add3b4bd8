import type { ReactNode } from 'react';
import type { Offer } from '@domain/offers/records';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { OfferPicture } from './offer-picture';
import { OptionWords } from './option-words';
import { WayLinks } from './way-links';
import { WayRow } from './way-row';
import { look } from './look';

interface OfferCardProps {
  offer: Offer;
  /** Whether this tablet has not shown it yet. */
  isNew: boolean;
  /** What the child can say to it. */
  children: ReactNode;
}

/** One offer: what it is, who offers it, the way there, until when. Why this child, it does not say. */
export function OfferCard({ offer, isNew, children }: OfferCardProps) {
  const { t, rich } = useText('help');
  const { i18n } = useTranslation();
  const { what, why, place, times, picture, map, number, url, person, byName, to, until } = offer;
  return (
    <li className={look.offer}>
      {picture && <OfferPicture name={picture} />}
      <div className={look.offerWords}>
        {(isNew || to !== 'child') && (
          <p className={look.tags}>
            {isNew && <span className="tag">{rich('offer.new')}</span>}
            {to !== 'child' && <span className="tag">{rich(`offer.to.${to}`)}</span>}
          </p>
        )}
        <OptionWords title={what} text={why} />
        <dl className={look.way}>
          {place && (
            <WayRow name={rich('way.place')}>
              <L text={place} />
            </WayRow>
          )}
          {times && (
            <WayRow name={rich('way.hours')}>
              <L text={times} />
            </WayRow>
          )}
          {person && <WayRow name={rich('offer.person')}>{t('tell.name', { name: person.name })}</WayRow>}
          <WayRow name={rich('offer.until')}>
            {rich('offer.until-day', { day: shortDay(i18n.language, until) })}
          </WayRow>
        </dl>
        <WayLinks {...{ map, number, url }} />
        <span className="muted">{rich('options.picked.by', { name: byName })}</span>
        {children}
      </div>
    </li>
  );
}
