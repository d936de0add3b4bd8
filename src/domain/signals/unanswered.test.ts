import { expect, it } from 'vitest';
import { answer, MORNING, sent, worldOf } from './signal.fixture';
import { takeIn } from './take-in';
import { daysWaiting, waitingFor } from './unanswered';

const DAY = 24 * 3_600_000;
const PLACE = { school: 'umi', pupilId: 'p1' };
const { calendar } = worldOf(MORNING);
const message = { opening: sent('n1', MORNING), later: [] };

it('reminds whoever has it, and whom it has climbed to, from the next school day on until it is answered', () => {
  const { thread } = takeIn(PLACE, message, undefined, worldOf(MORNING));
  expect(daysWaiting(thread, calendar, MORNING)).toBe(0);
  expect(waitingFor([thread, thread], calendar, MORNING + 1000)).toEqual({});
  expect(waitingFor([thread, thread], calendar, MORNING + DAY)).toEqual({ homeroom: 2 });
  const { thread: climbed } = takeIn(PLACE, message, thread, worldOf(MORNING + 2 * DAY));
  expect(waitingFor([climbed], calendar, MORNING + 3 * DAY)).toEqual({ homeroom: 1, nurse: 1 });
  const answers = [answer('words', MORNING + 3 * DAY, { text: 'うん' })];
  const { thread: done } = takeIn(PLACE, message, { ...climbed, answers }, worldOf(MORNING + 3 * DAY));
  expect(waitingFor([done], calendar, MORNING + 4 * DAY)).toEqual({});
  expect(daysWaiting(done, calendar, MORNING + 4 * DAY)).toBeUndefined();
});
