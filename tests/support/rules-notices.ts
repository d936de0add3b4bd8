/** Notices and what hangs on them, as they lie there; part of the world of rules-world.ts. */
import type { NoticeAudience } from '@domain/notices/circles';
import type { NoticeKind } from '@domain/notices/kinds';
import { paths } from '@domain/paths';
import { DAY, HOUR, instant, today } from './rules-clock';
import type { Documents } from './rules-expectation';
import { HIMAWARI, NEXT_CLASS, OWN_CLASS, SORA, everybody, uidOf, type Name } from './rules-people';
import { FromNow, SERVER_TIME, type Fields } from './rules-values';

const WEEK = '2026-W47';
const path = (noticeId: string) => paths.notice(SORA, noticeId);

const notice = (kind: NoticeKind, audience: NoticeAudience, change: Fields = {}): Fields => ({
  kind,
  audience,
  pupilId: 'p-aoi',
  classId: OWN_CLASS,
  reasons: [{ code: 'absent-recently', params: { days: 3, weeks: 4 }, sources: [] }],
  sources: [],
  createdFor: [],
  since: instant(-HOUR),
  expiresAt: instant(20 * DAY),
  ...change,
});

const toEverybody = { createdFor: everybody.map(uidOf) };

/** For the teachers of aoi's class. Made when another teacher had it, whose name still stands in it. */
export const FOR_HOMEROOM = paths.noticeId('risk', 'homeroom', 'p-aoi', WEEK);
/** For the counsellors; made for nobody by name. */
export const FOR_COUNSELLORS = paths.noticeId('risk', 'counsellor', 'p-aoi', WEEK);
/** Everybody of this test is in `createdFor`: it is the role that keeps out. */
export const FOR_ALL = paths.noticeId('safety', 'safety', 'p-aoi', 'autumn');
/** The clock has brought one teacher in. */
export const FOR_ONE = paths.noticeId('bullying', 'bullying', 'p-aoi', 'autumn');
/** A pupil who wants to talk to the homeroom teacher. */
export const TALK = paths.noticeId('talk', 'homeroom', 'p-aoi', today);
/** A pupil who wants to talk to the counsellors only. */
export const CONFIDED = paths.noticeId('talk', 'counsellor', 'p-aoi', today);
/** The same, with everybody in `createdFor`. */
export const CONFIDED_TO_ALL = paths.noticeId('talk', 'counsellor', 'p-hina', today);
/** Of a pupil with two classes. */
export const OF_TWO_CLASSES = paths.noticeId('change', 'homeroom', 'p-mio', WEEK);
/** Of a child who leaves the counsellor and the homeroom teacher out. */
export const KEPT = paths.noticeId('absence', 'homeroom', 'p-aoi', WEEK);
/** Of a child who leaves everybody of the school out: the board reads it. */
export const FOR_BOARD = paths.noticeId('bullying', 'bullying', 'p-hina', 'autumn');
/** Nothing lies there. */
export const MISSING_NOTICE = paths.noticeId('silence', 'homeroom', 'p-aoi', WEEK);

export const review = (by: Name, change: Fields = {}): Fields => ({
  by: uidOf(by),
  openedAt: SERVER_TIME,
  at: SERVER_TIME,
  ...change,
});

export const fullReview = (by: Name, change: Fields = {}): Fields =>
  review(by, {
    ownView: 'somewhat',
    decision: 'talked',
    decidedAt: SERVER_TIME,
    note: '朝の会のあとで話した',
    assignee: uidOf('counsellor'),
    ...change,
  });

export const option = (by: Name, change: Fields = {}): Fields => ({
  title: { ja: '校内サポートルーム' },
  text: { ja: 'すきな時間に来ていい部屋です。' },
  by: uidOf(by),
  byName: '田中 はるか',
  withdrawn: false,
  at: SERVER_TIME,
  ...change,
});

const offered = (by: Name): Fields => ({
  ...{ kind: 'visit', what: { ja: '校内サポートルーム' }, why: { ja: 'すきな時間に来ていい部屋です。' } },
  ...{ by: uidOf(by), byName: '田中 はるか', from: today, until: today, withdrawn: false, at: SERVER_TIME },
});
export const offer = (by: Name, change: Fields = {}): Fields => ({ ...offered(by), to: 'child', ...change });
export const offering = (by: Name, change: Fields = {}): Fields => ({
  ...{ ...offered(by), group: { classId: OWN_CLASS }, done: true, after: '' },
  ...change,
});

const at = new FromNow(-HOUR);
const below = (noticeId: string): Documents => ({
  [paths.review(SORA, noticeId, uidOf('counsellor'))]: { ...review('counsellor'), openedAt: at, at },
  [paths.noticeCall(SORA, noticeId, 0)]: { step: 0, to: [], at },
});

export const noticeWorld: Documents = {
  [path(FOR_HOMEROOM)]: notice('risk', 'homeroom', { createdFor: [uidOf('nextClass')] }),
  [path(FOR_COUNSELLORS)]: notice('risk', 'counsellor'),
  [path(FOR_ALL)]: notice('safety', 'safety', toEverybody),
  [path(FOR_ONE)]: notice('bullying', 'bullying', { createdFor: [uidOf('subject')] }),
  [path(TALK)]: notice('talk', 'homeroom'),
  [path(CONFIDED)]: notice('talk', 'counsellor'),
  [path(CONFIDED_TO_ALL)]: notice('talk', 'counsellor', { ...toEverybody, pupilId: 'p-hina' }),
  [path(OF_TWO_CLASSES)]: notice('change', 'homeroom', {
    pupilId: 'p-mio',
    classId: NEXT_CLASS,
    otherClassId: HIMAWARI,
  }),
  [path(FOR_BOARD)]: notice('bullying', 'bullying', { pupilId: 'p-hina', readers: [uidOf('board')] }),
  [path(KEPT)]: notice('absence', 'homeroom', {
    createdFor: [uidOf('homeroom')],
    keptFrom: [uidOf('counsellor'), uidOf('homeroom')],
  }),
  ...below(KEPT),
  ...below(FOR_BOARD),
  ...below(FOR_HOMEROOM),
  ...below(FOR_ONE),
  ...below(CONFIDED),
  [paths.digest(SORA, today)]: { day: today, told: { [uidOf('homeroom')]: 2 } },
  [paths.approvedOption(SORA, 'p-aoi', 'option-1')]: { ...option('counsellor'), at },
  [paths.offer(SORA, 'p-aoi', 'offer-1')]: { ...offer('counsellor'), at },
  [paths.offering(SORA, 'offer-1')]: { ...offering('counsellor'), at },
};
