import { describe, expect, it } from 'vitest';
import type { Thread } from '../signals/records';
import { answer, at, MORNING, sent, worldOf } from '../signals/signal.fixture';
import { takeIn } from '../signals/take-in';
import { lettersOf } from './letters';

const DAY = 24 * 3_600_000;
const { calendar } = worldOf(MORNING);
const LATER = MORNING + 20 * DAY;

function letter(change: Partial<Thread> = {}): Thread {
  const message = { opening: sent('n1', MORNING), later: [] };
  const { thread } = takeIn({ school: 'umi', pupilId: 'p1' }, message, undefined, worldOf(MORNING));
  return { ...thread, ...change };
}
const known = { calendar, first: '2026-04-10', night: '2026-12-14', now: LATER };

describe('whether children get an answer', () => {
  it('counts what was answered as its kind needs before the fact went on, and what waits still', () => {
    const all = [
      letter({ answers: [answer('words', MORNING + DAY)] }),
      letter({ answers: [answer('stamp', MORNING + DAY), answer('spoken', MORNING + 10 * DAY)] }),
      letter({ answers: [answer('stamp', MORNING + DAY)] }),
      letter({ wants: 'read-only', readAt: at(MORNING + 1000) }),
      letter(),
      letter({ state: 'closed' }),
    ];
    expect(lettersOf(all, known)).toEqual({ sent: 5, inTime: 2, waiting: 2 });
  });

  it('counts nothing whose time is not over, and nothing in the first term', () => {
    expect(lettersOf([letter()], { ...known, now: MORNING + DAY })).toEqual({
      sent: 0,
      inTime: 0,
      waiting: 0,
    });
    expect(lettersOf([letter()], { ...known, first: '2026-09-01' })).toBeUndefined();
    expect(lettersOf([letter()], { ...known, first: undefined })).toBeUndefined();
  });
});
