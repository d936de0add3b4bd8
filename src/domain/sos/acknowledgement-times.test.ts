import { expect, it } from 'vitest';
import { acknowledgementTimes, unanswered } from './acknowledgement-times';
import { at, iso, sosAt } from './sos.fixture';

const answeredAfter = (seconds: number) =>
  sosAt(at(9), { state: 'resolved', acknowledgedAt: iso(at(9) + seconds * 1000) });

it('gives the median and the 95th percentile by nearest rank', () => {
  // In the order of the school's book, not of how long it took: 10 and 9 also sort differently as words.
  const all = Array.from({ length: 20 }, (_, index) => answeredAfter((((index * 7) % 20) + 1) * 10));
  expect(acknowledgementTimes(all)).toEqual({ answered: 20, medianSeconds: 100, p95Seconds: 190 });
  expect(acknowledgementTimes([answeredAfter(7)])).toEqual({
    answered: 1,
    medianSeconds: 7,
    p95Seconds: 7,
  });
});

it('lists what nobody has acknowledged instead of averaging it away', () => {
  const waiting = sosAt(at(9));
  expect(acknowledgementTimes([waiting])).toStrictEqual({ answered: 0 });
  expect(unanswered([waiting, answeredAfter(3)])).toEqual([waiting]);
});

it('leaves out drills, what was taken back, and what went on in another one', () => {
  const drill = { ...answeredAfter(1), drill: true as const };
  const withdrawn = sosAt(at(9), { state: 'withdrawn' });
  const joined = sosAt(at(9), { state: 'joined', joined: 'x' });
  expect(acknowledgementTimes([drill, withdrawn])).toEqual({ answered: 0 });
  expect(unanswered([drill, withdrawn, joined, sosAt(at(9), { drill: true })])).toEqual([]);
});
