/** A school around one child, and what that child sends. */
import type { Staff } from '../identity';
import { usualCalendar } from '../defaults/calendar';
import type { SignalAnswer } from './own-signal';
import type { Outgoing } from './outgoing';
import type { Sent, SignalWorld } from './world';

export const CLASS = '2026-5-1';
/** A Tuesday, ten in the morning. */
export const MORNING = Date.parse('2026-11-24T01:00:00.000Z');
export const at = (ms: number) => new Date(ms).toISOString();

const member = (title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  ...{ role: 'counsellor', title, displayName: `${title} 先生`, classIds: [], cover: {}, active: true },
  ...{ workDays: [1, 2, 3, 4, 5], ...change },
});

export const STAFF = {
  homeroom: member('homeroom', { role: 'teacher', classIds: [CLASS] }),
  other: member('homeroom', { role: 'teacher', classIds: ['2026-5-2'] }),
  guidance: member('guidance'),
  nurse: member('nurse'),
  sc: member('sc'),
  vice: member('vice-principal', { role: 'leader' }),
  principal: member('principal', { role: 'leader' }),
  office: member('office', { role: 'admin' }),
} satisfies Readonly<Record<string, Staff>>;

export function worldOf(
  now: number,
  change: Partial<Omit<SignalWorld, 'staff'>> & { staff?: Readonly<Record<string, Staff>> } = {},
): SignalWorld {
  const { staff = STAFF, ...rest } = change;
  return {
    ...{ now, calendar: usualCalendar(MORNING), onDuty: ['vice'], classIds: [CLASS], isHere: true, not: [] },
    child: { familyName: '青木', givenName: '光' },
    ...{ board: new Map([['board', '教育 委員']]), ...rest },
    staff: new Map(Object.entries(staff)),
  };
}

export function sent(id: string, ms: number, change: Partial<Outgoing> = {}): Sent {
  return {
    id,
    outgoing: {
      ...{ school: 'umi', kind: 'note', to: { group: 'homeroom' }, not: [], day: '2026-11-24', rev: ms },
      ...{ deviceId: 'tablet-0001', capturedAt: at(ms), receivedAt: at(ms), ...change },
    },
  };
}

export function answer(
  how: SignalAnswer['how'],
  ms: number,
  change: Partial<SignalAnswer> = {},
  by = 'homeroom',
): SignalAnswer {
  return { id: `a-${ms}-${how}`, by: { uid: by, name: by }, how, at: at(ms), deliverAt: at(ms), ...change };
}
