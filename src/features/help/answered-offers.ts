import type { OfferAnswer } from '@domain/signals/choices';
import type { OwnData } from '@/sync/own-data/own-data';

/** What a child has said to an offer, in the message of that id. */
export interface Answered {
  readonly id: string;
  readonly answer: OfferAnswer;
  readonly at: string;
}

/** By offer, the latest: what this tablet has sent, and what another one has. */
export function answeredOffers({
  outgoing = {},
  signals = {},
}: Pick<OwnData, 'outgoing' | 'signals'>): Readonly<Record<string, Answered>> {
  const said = [
    ...Object.entries(outgoing).map(([id, { offer, capturedAt }]) => ({ id, offer, at: capturedAt })),
    ...Object.entries(signals)
      .filter(([id]) => !(id in outgoing))
      .map(([id, { offer, sentAt }]) => ({ id, offer, at: sentAt })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return Object.fromEntries(
    said.flatMap(({ id, offer, at }) =>
      offer ? [[offer.id, { id, answer: offer.answer, at }] as const] : [],
    ),
  );
}
