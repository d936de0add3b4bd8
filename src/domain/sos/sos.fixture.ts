/** A small synthetic school for the tests of this folder. */
import { startOfDay } from '../days';
import type { Staff } from '../identity';
import type { SchoolCalendar } from '../school/calendar';
import type { EscalationWorld } from './escalation';
import type { Sos } from './records';
import type { SosSettings } from './settings';

export const MINUTE = 60_000;
/** A Tuesday with school. */
const DAY = '2026-11-24';
/** School-local time of that day, ms since 1970. */
export const at = (hours: number, minutes = 0) => startOfDay(DAY) + (hours * 60 + minutes) * MINUTE;
export const iso = (ms: number) => new Date(ms).toISOString();

export const calendar: SchoolCalendar = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  extraSchoolDays: [],
  opensAt: '08:15',
  closesAt: '17:00',
};

type Member = Pick<Staff, 'title' | 'role' | 'classIds' | 'cover' | 'workDays' | 'active'>;
const member = (title: Staff['title'], role: Staff['role'], change: Partial<Member> = {}): Member => ({
  title,
  role,
  classIds: [],
  cover: {},
  workDays: [1, 2, 3, 4, 5],
  active: true,
  ...change,
});

export const staff = new Map<string, Member>([
  ['nurse-1', member('nurse', 'counsellor')],
  ['sc-1', member('sc', 'counsellor', { workDays: [3] })],
  ['vice', member('vice-principal', 'leader')],
  ['principal', member('principal', 'leader')],
  ['homeroom-5-1', member('homeroom', 'teacher', { classIds: ['2026-5-1'] })],
  ['homeroom-5-2', member('homeroom', 'teacher', { classIds: ['2026-5-2'] })],
  ['gone', member('nurse', 'counsellor', { active: false })],
]);

export const settings: SosSettings = {
  school: [
    { afterMinutes: 0, to: ['nurse', 'sc'], channels: ['inbox', 'push'] },
    { afterMinutes: 3, to: ['vice-principal', 'principal'], channels: ['inbox', 'email'] },
    { afterMinutes: 15, to: ['board'], channels: ['email'] },
  ],
  outOfHours: [],
  repeatMinutes: 10,
  askFirst: false,
};

export const world: EscalationWorld = { settings, calendar, staff, board: ['board-1'] };

export const sosAt = (received: number, change: Partial<Sos> = {}): Sos => ({
  school: 'sora',
  pupilId: 'p1',
  classId: '2026-5-1',
  at: 'unknown',
  safeToCallHome: 'ask',
  capturedAt: iso(received - 1000),
  state: 'received',
  step: 0,
  chain: 'school',
  receivedAt: iso(received),
  nextEscalationAt: iso(received),
  ...change,
});
