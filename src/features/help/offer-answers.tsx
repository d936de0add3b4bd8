import { useState } from 'react';
import { signalReaders } from '@domain/access/shown-signal-readers';
import type { Offer } from '@domain/offers/records';
import { paths } from '@domain/paths';
import { OFFER_ANSWERS, type OfferAnswer } from '@domain/signals/choices';
import type { Addressee } from '@domain/signals/outgoing';
import { useTranslation } from 'react-i18next';
import { wordingOf } from '@/i18n/local-text';
import { plain } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { SaveOutcome } from '@/local/save-outcome';
import { sendSignal } from '@/sync/answers/send-signal';
import { useArrival } from '@/sync/own-data/use-arrival';
import { Button } from '@/ui/button';
import type { Answered } from './answered-offers';
import { look } from './look';
import type { Teller } from './tell-about';

interface OfferAnswersProps {
  teller: Teller;
  offerId: string;
  offer: Offer;
  /** What the child has said to it last. */
  answered: Answered | undefined;
}

/** Three ways to say something to an offer, and who reads it. Another answer can be given at any time; none is one, too. */
export function OfferAnswers({ teller, offerId, offer, answered }: OfferAnswersProps) {
  const { t, rich } = useText('help');
  const { t: marked, i18n } = useTranslation('help');
  const [sent, setSent] = useState<{ id: string; outcome: SaveOutcome }>();
  const { session, adults, not } = teller;
  // Adults of the school read Japanese, in the wording of the child's grade.
  const lng = i18n.language.startsWith('ja') ? i18n.language : 'ja';
  const isHere = adults.staff.some(({ uid }) => uid === offer.by);
  const to: Addressee = isHere ? { uid: offer.by } : { group: 'counsellor' };
  const names = isHere
    ? [offer.byName]
    : signalReaders(to, adults, not).first.map(({ displayName }) => displayName);

  const answer = async (choice: OfferAnswer) => {
    const id = crypto.randomUUID();
    const words = marked('offer.words', {
      lng,
      title: wordingOf(offer.what, lng),
      answer: marked(`offer.answer.${choice}`, { lng }),
    });
    const message = {
      kind: 'offer' as const,
      to,
      not: [],
      offer: { id: offerId, answer: choice },
      text: plain(words),
      wants: choice === 'not-now' ? ('read-only' as const) : ('reply' as const),
    };
    setSent({ id, outcome: await sendSignal(session, id, message) });
  };

  return (
    <div className={look.answers}>
      <div className="choice-row" role="group" aria-label={t('offer.group', { title: plain(offer.what.ja) })}>
        {OFFER_ANSWERS.map((choice) => (
          <Button
            key={choice}
            aria-pressed={answered?.answer === choice}
            onClick={() => {
              if (answered?.answer !== choice) void answer(choice);
            }}
          >
            {rich(`offer.answer.${choice}`)}
          </Button>
        ))}
      </div>
      <div role="status">
        {sent?.outcome === 'not-saved' && <p className="field-error">{rich('tell.not-saved')}</p>}
        {answered && <SentLine teller={teller} id={sent?.id ?? answered.id} />}
      </div>
      <p className="muted">
        {rich('offer.reads', {
          names: names.map((name) => t('tell.name', { name })).join(t('tell.comma')),
        })}
      </p>
    </div>
  );
}

/** Says "sent" only once it has arrived. */
function SentLine({ teller, id }: { teller: Teller; id: string }) {
  const { rich } = useText('help');
  const { school, pupilId } = teller.session;
  const arrival = useArrival(teller.session, paths.outgoing(school, pupilId, id));
  return arrival ? <p>{rich(`tell.${arrival}`)}</p> : null;
}
