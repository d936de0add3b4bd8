import { describe, expect, it } from 'vitest';
import { at, calendar, iso } from '../sos/sos.fixture';
import { composeNotices } from './compose';
import { digestDay, digestOf } from './digest';
import { matter, member } from './notice.fixture';
import type { Notice } from './records';

const [first] = composeNotices(matter);
const notice = (change: Partial<Notice> = {}): Notice => ({
  ...(first?.notice as Notice),
  createdFor: ['a', 'b'],
  ...change,
});

const readers = new Map(['a', 'b'].map((uid) => [uid, member('nurse-1')]));

describe('the morning digest', () => {
  it('is due from its time on until school ends, on school days', () => {
    const day = '2026-11-24';
    expect(digestDay(calendar, undefined, at(7, 59))).toBeUndefined();
    expect([at(8), at(16, 59)].map((now) => digestDay(calendar, undefined, now))).toEqual([day, day]);
    expect(digestDay(calendar, undefined, at(17))).toBeUndefined();
    expect(digestDay(calendar, undefined, at(8 - 24))).toBeUndefined();
    const early = { perClassAndWeek: 2, perSchoolAndWeek: 5, floor: 0.1, digestAt: '07:30' };
    expect(digestDay(calendar, early, at(7, 30))).toBe(day);
    // The calendar's hours are 8:15 to 17:00.
    const never = { ...early, digestAt: calendar.closesAt };
    expect([at(8, 14), at(8, 15)].map((now) => digestDay(calendar, never, now))).toEqual([undefined, day]);
  });

  it('counts for each adult what nobody has opened or decided, has not expired, and could wait', () => {
    const now = at(24 + 8);
    const decision = { decision: 'talked' as const, by: 'a', at: iso(now) };
    const told = digestOf(
      [
        ...[notice(), notice({ createdFor: ['b'] }), notice({ openedAt: iso(now) }), notice({ decision })],
        ...[notice({ expiresAt: iso(now) }), notice({ kind: 'talk' }), notice({ kind: 'safety' })],
      ],
      readers,
      now,
    );
    expect(told).toEqual({ a: 1, b: 2 });
  });

  it('tells nobody of what they have marked themselves', () => {
    const mark = (uid: string) => ({
      ...{ code: 'observed' as const, params: {} },
      sources: [`schools/s/pupils/p/topics/2026-11-24_${uid}_observation`],
    });
    const own = notice({ kind: 'observation', reasons: [mark('a')] });
    const both = notice({ kind: 'observation', reasons: [mark('a'), mark('b')] });
    expect(digestOf([own, both], readers, at(24 + 8))).toEqual({ a: 1, b: 2 });
  });

  it('tells nobody who has lost the class since, or has left, and whoever covers while it lasts', () => {
    const forHomeroom = notice({ audience: 'homeroom', createdFor: ['had', 'has', 'covers', 'left'] });
    const people = new Map([
      ['had', member('homeroom-5-2')],
      ['has', member('homeroom-5-1')],
      ['covers', member('homeroom-5-2', { cover: { '2026-5-1': '2026-11-25' } })],
      ['left', member('homeroom-5-1', { active: false })],
    ]);
    expect(digestOf([forHomeroom], people, at(24 + 8))).toEqual({ has: 1, covers: 1 });
    expect(digestOf([forHomeroom], people, at(48 + 8))).toEqual({ has: 1 });
  });
});
