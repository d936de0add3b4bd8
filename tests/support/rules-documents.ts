/** Documents as their writers send them, correct unless something is changed. Stored ones carry a real time instead of the server's. */
import { DAY, HOUR, START, instant, today } from './rules-clock';
import { HIMAWARI, OWN_CLASS, SORA, uidOf, type Name } from './rules-people';
import { SERVER_TIME, type Fields } from './rules-values';

const stamp = (): Fields => ({
  rev: START,
  deviceId: 'tablet-00000001',
  capturedAt: instant(-HOUR),
  receivedAt: SERVER_TIME,
});

/** The document as it lies on the server, received an hour ago. */
export const stored = (fields: Fields): Fields => ({ ...fields, receivedAt: instant(-HOUR) });

export function without(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

export const checkIn = (change: Fields = {}): Fields => ({
  school: SORA,
  classId: OWN_CLASS,
  day: today,
  scale: 'weather',
  level: 3,
  skipped: false,
  ...stamp(),
  ...change,
});

export const fullCheckIn = (): Fields =>
  checkIn({ body: 'a-little', talkTo: 'homeroom', soft: { question: 'sleep', answer: 'no' } });

export const note = (change: Fields = {}): Fields => ({
  school: SORA,
  audience: 'homeroom',
  day: today,
  ...stamp(),
  ...change,
});

export const fullNote = (): Fields =>
  note({ text: 'ほけんしつで ききたい', talk: true, withdrawn: false, readers: [uidOf('homeroom')] });

export const choices = (change: Fields = {}): Fields => ({
  school: SORA,
  not: [uidOf('guidance')],
  atHome: false,
  ...stamp(),
  ...change,
});

export const response = (change: Fields = {}): Fields => ({
  school: SORA,
  classId: OWN_CLASS,
  instrument: 'soramoyo-34@1',
  form: 'grades4_9',
  answers: { school_joy_1: 4, school_joy_2: 3, friends_1: 2, friends_2: 1, home_1: 'declined' },
  paceMs: 4200,
  ...stamp(),
  ...change,
});

export const fullResponse = (): Fields => response({ comment: 'このごろ たのしい' });

export const contact = (by: Name, change: Fields = {}): Fields => ({
  school: SORA,
  by: uidOf(by),
  day: today,
  how: 'voice',
  withdrawn: false,
  at: SERVER_TIME,
  receivedAt: SERVER_TIME,
  ...change,
});

export const topic = (by: Name, change: Fields = {}): Fields => ({
  school: SORA,
  kind: 'observation',
  day: today,
  by: uidOf(by),
  withdrawn: false,
  at: SERVER_TIME,
  receivedAt: SERVER_TIME,
  ...change,
});

export const attendance = (change: Fields = {}): Fields => ({
  school: SORA,
  days: { [today]: { state: 'absent', source: 'teacher' } },
  nurseVisits: 0,
  receivedAt: SERVER_TIME,
  ...change,
});

export const accessEntry = (by: Name, title: string, change: Fields = {}): Fields => ({
  school: SORA,
  uid: uidOf(by),
  title,
  purpose: 'watching-over',
  day: today,
  at: SERVER_TIME,
  protective: false,
  ...change,
});

export const staffMember = (change: Fields = {}): Fields => ({
  role: 'teacher',
  title: 'homeroom',
  displayName: '田中 はるか',
  classIds: [OWN_CLASS],
  cover: {},
  workDays: [1, 2, 3, 4, 5],
  active: true,
  ...change,
});

export const round = (change: Fields = {}): Fields => ({
  title: '2学期の アンケート',
  instrument: 'soramoyo-34@1',
  opensAt: instant(-7 * DAY),
  closesAt: instant(7 * DAY),
  classIds: 'all',
  ...change,
});

export const policy = (change: Fields = {}): Fields => ({
  safetyContacts: [uidOf('leader')],
  retentionYears: { responses: 5, checkIns: 1 },
  requireMfa: false,
  ...change,
});

export const school = (change: Fields = {}): Fields => ({
  name: 'そら小学校',
  code: 'B113100000001',
  timezone: 'Asia/Tokyo',
  ...change,
});

export const pupilDocument = (uid: string, classIds: readonly string[]): Fields => ({
  uid,
  classId: classIds[0] ?? HIMAWARI,
  classIds,
  number: 1,
  familyName: '山田',
  givenName: 'あおい',
  kana: 'やまだ あおい',
  status: 'active',
});

export const instrument = (change: Fields = {}): Fields => ({
  id: 'soramoyo-34',
  version: 2,
  title: { ja: 'そらもよう' },
  caution: { ja: '…' },
  stem: { grades4_9: { ja: '…' }, grades1_3: { ja: '…' } },
  indicators: [{ id: 'mood' }],
  items: [{ id: 'mood_1' }],
  contradictions: [],
  ...change,
});
