/** Calls for help as they are written and as they lie there; part of the world of rules-world.ts. */
import { paths } from '@domain/paths';
import { HOUR, instant } from './rules-clock';
import type { Documents } from './rules-expectation';
import { OWN_CLASS, SORA, everybody, uidOf, type Name } from './rules-people';
import { FromNow, SERVER_TIME, type Fields } from './rules-values';

const MINUTE = 60_000;
const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;

/** Never in the world: for what is created, and for what lies there only during one attempt. */
export const freshId = id('a');
/** Aoi's, and everybody of this test is in `visibleTo`: it is the role that keeps out. */
export const TOLD = id('1');
/** Aoi's, not told to anybody yet. */
export const UNTOLD = id('2');
/** Aoi took it back. By a fault it has readers all the same. */
export const WITHDRAWN = id('3');
/** Aoi's, told to one teacher only. */
export const TOLD_TO_ONE = id('5');
/** Aoi's, of whom the counsellor has been told, and whom she has left out since. */
export const KEPT = id('7');
/** A practice alarm. */
export const PRACTICE = id('6');
/** Nothing lies there. */
export const MISSING = id('4');

export const sosPath = (sosId: string) => paths.sos(SORA, sosId);
export const freshPath = sosPath(freshId);

/** The name that staff and board members sign with, as their documents have it. */
export const nameOf = (name: Name): string => (name === 'board' ? '教育委員会 一番' : '田中 はるか');
export const oneself = (name: Name): Fields => ({ uid: uidOf(name), name: nameOf(name) });

export const newSos = (change: Fields = {}): Fields => ({
  school: SORA,
  pupilId: 'p-aoi',
  classId: OWN_CLASS,
  at: 'unknown',
  safeToCallHome: 'ask',
  capturedAt: instant(-HOUR),
  state: 'received',
  step: 0,
  chain: 'school',
  receivedAt: SERVER_TIME,
  nextEscalationAt: SERVER_TIME,
  ...change,
});

export const fullSos = (): Fields =>
  newSos({
    want: 'nurse',
    via: 'come',
    at: 'classroom',
    safeToCallHome: 'no',
    text: 'きてください',
    not: [uidOf('guidance')],
  });

export const drill = (change: Fields = {}): Fields =>
  newSos({ pupilId: 'drill', classId: '2026-1-drill', drill: true, ...change });

/** As it lies on the server, two minutes old. */
export const storedSos = (change: Fields = {}): Fields => ({
  ...newSos(),
  receivedAt: new FromNow(-2 * MINUTE),
  nextEscalationAt: new FromNow(MINUTE),
  ...change,
});

/** Those whom the chain or a person has brought in, in most of the tests. */
export const broughtIn = ['counsellor', 'subject', 'board'].map((name) => uidOf(name as Name));

/** As the functions write them, and with some who are not at work here any more: that they stand in the list must not be enough. */
const seeing: readonly Name[] = [
  'counsellor',
  'guidance',
  'leader',
  'subject',
  'revokedCounsellor',
  'demoted',
  'moved',
];
export const readers = seeing.map(uidOf);

/** As many, after the child has left the counsellor out, whom the chain had told. */
const keptReaders = readers.filter((uid) => uid !== uidOf('counsellor'));

export const told = (change: Fields = {}): Fields =>
  storedSos({ step: 1, visibleTo: broughtIn, readers, ...change });

/** Acknowledged by the counsellor. */
export const owned = (change: Fields = {}): Fields =>
  told({
    state: 'acknowledged',
    acknowledgedBy: oneself('counsellor'),
    acknowledgedAt: new FromNow(-MINUTE),
    ...change,
  });

export const handedOver = (to: Name, change: Fields = {}): Fields =>
  owned({ handOver: { to: uidOf(to), name: nameOf(to), until: new FromNow(3 * MINUTE) }, ...change });

export const resolved = (change: Fields = {}): Fields =>
  owned({
    state: 'resolved',
    resolvedBy: oneself('counsellor'),
    resolvedAt: new FromNow(-1000),
    outcome: 'talked',
    ...change,
  });

export const deed = (by: Name, change: Fields = {}): Fields => ({
  type: 'acknowledged',
  by: uidOf(by),
  at: SERVER_TIME,
  ...change,
});

export const message = (by: Name, from: 'pupil' | 'staff', change: Fields = {}): Fields => ({
  by: uidOf(by),
  from,
  text: 'いま いきます',
  at: SERVER_TIME,
  ...change,
});

export const device = (change: Fields = {}): Fields => ({
  token: 'token-1',
  platform: 'Linux armv8l',
  updatedAt: SERVER_TIME,
  ...change,
});

export const sosSettings = (change: Fields = {}): Fields => ({
  school: [{ afterMinutes: 0, to: ['nurse'], channels: ['inbox', 'push'] }],
  outOfHours: [],
  repeatMinutes: 10,
  askFirst: false,
  ...change,
});

const toEverybody = everybody.map(uidOf);
const at = new FromNow(-MINUTE);
const card = {
  classId: OWN_CLASS,
  number: 1,
  familyName: '山田',
  givenName: 'あおい',
  kana: 'やまだ あおい',
};
const below = (sosId: string): Documents => ({
  [paths.sosEvent(SORA, sosId, 'event-1')]: { type: 'escalated', by: 'system', at },
  [paths.sosMessage(SORA, sosId, 'message-1')]: { ...message('aoi', 'pupil'), at },
  [paths.sosPupil(SORA, sosId)]: card,
});

export const sosWorld: Documents = {
  [sosPath(TOLD)]: told({ visibleTo: toEverybody, readers: toEverybody }),
  [sosPath(UNTOLD)]: storedSos(),
  [sosPath(TOLD_TO_ONE)]: told({ visibleTo: [uidOf('subject')] }),
  [sosPath(KEPT)]: told({ readers: keptReaders, keptFrom: [uidOf('counsellor')] }),
  [sosPath(WITHDRAWN)]: told({ state: 'withdrawn', visibleTo: toEverybody, readers: toEverybody }),
  ...below(TOLD),
  ...below(KEPT),
  [sosPath(PRACTICE)]: {
    ...told(),
    ...drill(),
    receivedAt: at,
    nextEscalationAt: at,
    readers: [],
    visibleTo: [],
  },
  ...below(UNTOLD),
  ...below(WITHDRAWN),
  [paths.device(uidOf('aoi'), 'tablet-00000001')]: {
    ...device({ school: SORA, pupilId: 'p-aoi' }),
    updatedAt: at,
  },
  [paths.settings(SORA, 'sos')]: sosSettings(),
};
