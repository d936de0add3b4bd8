import { describe, expect, it } from 'vitest';
import { CARD_CLOSED_MS, CARD_TRIES, groupsOf, hasCards, numberIn, tried } from './cards';

const NUMBER = '4827193655200917';
const NOW = Date.parse('2026-11-24T01:00:00Z');

it('reads the number as it is printed, scanned or typed with a full-width keyboard, and no other text', () => {
  for (const text of [
    NUMBER,
    groupsOf(NUMBER),
    '４８２７－１９３６－５５２０－０９１７',
    ` ${groupsOf(NUMBER)}\n`,
  ])
    expect(numberIn(text), text).toBe(NUMBER);
  for (const text of ['', '4827', `${NUMBER}1`, 'https://a.example/4827193655200917'])
    expect(numberIn(text), text).toBeUndefined();
});

it('is for grades 1–3', () => {
  expect(['2026-1-1', '2026-3-2', '2026-2-himawari', '2026-4-1'].map(hasCards)).toEqual([
    ...[true, true, true],
    false,
  ]);
});

describe('a card', () => {
  it('lets in with the right pictures, and forgets wrong tries before', () => {
    expect(tried({ wrong: 3 }, true, NOW)).toEqual({ isIn: true, after: { wrong: 0 } });
  });

  it('closes for a while after wrong tries in a row, for the right pictures, too', () => {
    let card: Parameters<typeof tried>[0] = { wrong: 0 };
    for (let count = 0; count < CARD_TRIES; count += 1) {
      expect(card.closedUntil).toBeUndefined();
      card = tried(card, false, NOW).after;
    }
    expect(tried(card, true, NOW + CARD_CLOSED_MS - 1).isIn).toBe(false);
    expect(tried(card, true, NOW + CARD_CLOSED_MS)).toEqual({ isIn: true, after: { wrong: 0 } });
  });
});
