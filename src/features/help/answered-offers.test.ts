import { expect, it } from 'vitest';
import type { OwnData } from '@/sync/own-data/own-data';
import { answeredOffers } from './answered-offers';

type Known = Pick<OwnData, 'outgoing' | 'signals'>;
type Sent = NonNullable<Known['outgoing']>[string];
type Told = NonNullable<Known['signals']>[string];

const sent = (answer: 'want-to-see' | 'not-now', capturedAt: string) =>
  ({ offer: { id: 'room', answer }, capturedAt }) as Sent;
const told = (answer: 'want-to-ask', sentAt: string) => ({ offer: { id: 'room', answer }, sentAt }) as Told;

it('shows of several answers the latest, from whichever tablet it came', () => {
  const outgoing = { a: sent('want-to-see', '2026-12-01T00:00:00.000Z') };
  expect(answeredOffers({ outgoing }).room).toMatchObject({ id: 'a', answer: 'want-to-see' });
  const signals = {
    a: told('want-to-ask', '2026-12-09T00:00:00.000Z'),
    b: told('want-to-ask', '2026-12-02T00:00:00.000Z'),
  };
  expect(answeredOffers({ outgoing, signals }).room).toMatchObject({ id: 'b', answer: 'want-to-ask' });
  const later = { ...outgoing, c: sent('not-now', '2026-12-03T00:00:00.000Z') };
  expect(answeredOffers({ outgoing: later, signals }).room).toMatchObject({ id: 'c', answer: 'not-now' });
});

it('has nothing to show of what was no answer to an offer', () => {
  expect(answeredOffers({})).toEqual({});
  expect(answeredOffers({ outgoing: { a: { capturedAt: '2026-12-01T00:00:00.000Z' } as Sent } })).toEqual({});
});
