/**
 * The documents that lie there before every attempt: one child's whole record at sora-sho, twice. For aoi everybody said
 * yesterday why they open the record, and nobody today; for hina everybody said it today.
 */
import { type Placed, readsNotice } from '@domain/access/notice-readers';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { DAY, dayIn, instant, thisMonth, today, yesterday } from './rules-clock';
import * as documents from './rules-documents';
import type { Documents } from './rules-expectation';
import {
  HIMAWARI,
  HIROBA,
  NEXT_CLASS,
  OWN_CLASS,
  SORA,
  UMI,
  everybody,
  uidOf,
  type Name,
} from './rules-people';
import { modelWorld } from './rules-models';
import { importWorld } from './rules-imports';
import { caseWorld } from './rules-cases';
import { centreWorld } from './rules-centre';
import { placeWorld } from './rules-places';
import { noticeWorld } from './rules-notices';
import { signalWorld } from './rules-signals';
import { sosWorld } from './rules-sos';
import type { Fields } from './rules-values';

export const ROUND = '2026-autumn';
export const TABLET = 'tablet-of-class';
/** A day of this month, not today, whose attendance the import has settled. */
export const importedDay = `${thisMonth}-${today.endsWith('-01') ? '02' : '01'}`;

const TITLES: Partial<Record<Name, string>> = {
  homeroom: 'homeroom',
  counsellor: 'sc',
  itinerant: 'ssw',
  guidance: 'guidance',
  leader: 'vice-principal',
  admin: 'office',
};
/** The title in a person's staff document. */
export const titleOf = (name: Name): string => TITLES[name] ?? 'subject';

/** What counts as a second factor. */
const ASKED = ['phone', 'totp', 'oidc.city'];

/** Whoever is not given other classes has aoi's, so that it is the role that keeps them out. */
const staffOf: Partial<Record<Name, Fields>> = {
  homeroom: { classIds: [OWN_CLASS] },
  coverToday: { classIds: [], cover: { [OWN_CLASS]: today } },
  coverOver: { classIds: [], cover: { [OWN_CLASS]: yesterday } },
  nextClass: { classIds: [NEXT_CLASS] },
  himawari: { classIds: [HIMAWARI], cover: { [NEXT_CLASS]: dayIn(-30) } },
  subject: { classIds: [] },
  counsellor: { role: 'counsellor', classIds: [] },
  itinerant: { role: 'counsellor', classIds: [] },
  guidance: { role: 'counsellor', classIds: [], factors: ASKED },
  leader: { role: 'leader', factors: ASKED },
  admin: { role: 'admin' },
  revoked: { active: false },
  revokedCounsellor: { role: 'counsellor', active: false },
  demoted: { role: 'teacher' },
  moved: { role: 'counsellor' },
  movedLeader: { role: 'leader' },
  movedAdmin: { role: 'admin' },
  movedTeacher: {},
  unsureLeader: { role: 'leader', factors: ASKED },
  newLeader: { role: 'leader' },
};

/** What the staff document at sora-sho says of somebody. */
export function staffDocumentOf(name: Name): Fields | undefined {
  const change = staffOf[name];
  return change && documents.staffMember({ title: titleOf(name), ...change });
}

function staffDocuments(): Documents {
  const here = (Object.keys(staffOf) as Name[]).map((name) => [
    paths.staff(SORA, uidOf(name)),
    staffDocumentOf(name),
  ]);
  const there = [
    [paths.staff(UMI, uidOf('moved')), documents.staffMember({ role: 'counsellor', title: 'sc' })],
    [paths.staff(UMI, uidOf('formerBoard')), documents.staffMember()],
    [
      paths.staff(UMI, uidOf('itinerant')),
      documents.staffMember({ role: 'leader', title: 'vice-principal' }),
    ],
  ];
  return Object.fromEntries([...here, ...there]) as Documents;
}

/**
 * Whom today's note to the homeroom names. Aoi's: somebody who has the child, and somebody who has not any more. Hina's: those to whom
 * it goes where nobody has the class, and some who are no longer what they were.
 */
export const NAMED_IN_NOTE: Readonly<Record<'aoi' | 'hina', readonly Name[]>> = {
  aoi: ['homeroom', 'nextClass'],
  hina: ['counsellor', 'guidance', 'leader', 'admin', 'revokedCounsellor', 'moved'],
};

/** Whom a consultation names: of all kinds, in service and not. */
export const CONFIDED_TO: readonly Name[] = ['counsellor', 'homeroom', 'leader', 'admin', 'revoked', 'moved'];
/** Whom a good thing names: only leaders look. */
export const SEES_PRAISE: readonly Name[] = ['leader', 'counsellor', 'homeroom', 'admin', 'revoked'];
/** Whom what lies apart from hina's board names: some of them have left since, moved, or are none of the staff. */
export const KEPT_FOR: readonly Name[] = [
  ...(['coverToday', 'guidance', 'leader', 'admin', 'revoked', 'demoted'] as const),
  ...(['movedTeacher', 'board', 'hina'] as const),
];

function recordOf(whose: 'aoi' | 'hina', readersSaidWhyOn: string): Documents {
  const pupilId = `p-${whose}`;
  const accessLog = Object.fromEntries(
    everybody.map((name) => [
      paths.accessLog(SORA, pupilId, uidOf(name), readersSaidWhyOn),
      { ...documents.accessEntry(name, titleOf(name), { day: readersSaidWhyOn }), at: instant(-DAY) },
    ]),
  );
  const results = {
    classId: OWN_CLASS,
    instrument: 'soramoyo-34@1',
    form: 'grades4_9',
    rev: 1,
    deviceId: 'tablet-00000001',
  };
  return {
    ...accessLog,
    // Written while the child was in another class: it decides nothing.
    [paths.checkIn(SORA, pupilId, today)]: documents.stored(documents.checkIn({ classId: NEXT_CLASS })),
    [paths.note(SORA, pupilId, today, 'homeroom')]: documents.stored(
      documents.note({ text: '…', readers: NAMED_IN_NOTE[whose].map(uidOf) }),
    ),
    // From tablets that name nobody: of the school year of the class, of the year before and of the one after.
    ...Object.fromEntries(
      ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((day) => [
        paths.note(SORA, pupilId, day, 'homeroom'),
        documents.stored(documents.note({ day, text: '…' })),
      ]),
    ),
    [paths.note(SORA, pupilId, today, 'counsellor')]: documents.stored(
      documents.note({ audience: 'counsellor', text: '…' }),
    ),
    [paths.response(SORA, pupilId, ROUND)]: documents.stored(documents.response()),
    [paths.result(SORA, pupilId, ROUND)]: { ...results, indicators: { mood: 66.6 } },
    [paths.homeroomResult(SORA, pupilId, ROUND)]: { ...results, indicators: { mood: 66.6 } },
    [paths.sensitiveAnswers(SORA, pupilId, ROUND)]: { ...results, answers: { mood_3: 4 } },
    [paths.attendance(SORA, pupilId, thisMonth)]: documents.stored(
      documents.attendance({ days: { [importedDay]: { state: 'late', source: 'import' } }, nurseVisits: 2 }),
    ),
    [paths.contact(SORA, pupilId, yesterday, uidOf('homeroom'))]: {
      ...documents.stored(documents.contact('homeroom', { day: yesterday })),
      at: instant(-DAY),
    },
    [paths.topic(SORA, pupilId, 'good-1')]: {
      ...documents.stored(documents.topic('homeroom', { kind: 'good', text: '…', day: yesterday })),
      at: instant(-DAY),
    },
    [paths.topic(SORA, pupilId, 'home-1')]: {
      ...documents.stored(documents.topic('homeroom', { kind: 'home', text: '…', day: yesterday })),
      at: instant(-DAY),
    },
    // Of the year of the child's class, and of the one before it.
    [paths.weatherYear(SORA, pupilId, '2026')]: { days: { [today]: { level: 3 } } },
    [paths.weatherYear(SORA, pupilId, '2025')]: { days: { '2026-03-24': { level: 3 } } },
    [paths.attendanceYear(SORA, pupilId, '2026')]: { days: { [importedDay]: 'late' }, nurse: {} },
    [paths.nurseVisit(SORA, pupilId, 'visit-1')]: { day: today, from: '10:20', symptom: 'headache' },
    [paths.placement(SORA, pupilId, HIROBA)]: { placeName: 'ひろば', days: [1] },
    [paths.supportSheet(SORA, pupilId, '2026')]: { rev: 1, basics: '…' },
    [paths.optionalItem(SORA, pupilId, 'vaccinations')]: { item: 'vaccinations', value: 'complete' },
    [paths.outsideYear(SORA, pupilId, '2026')]: { days: { [today]: { place: HIROBA } } },
    [paths.consultation(SORA, pupilId, 'talk-1')]: { readers: CONFIDED_TO.map(uidOf), line: '…' },
    [paths.goodThing(SORA, pupilId, 'good-1')]: { pupilId, readers: SEES_PRAISE.map(uidOf), text: '…' },
    [paths.risk(SORA, pupilId)]: { score: 0.2 },
    [paths.mood(SORA, pupilId)]: { baseline: 3.1 },
  };
}

export const protectiveEntry = paths.accessLog(SORA, 'p-aoi', 'uid-somebody', yesterday);

const aggregate = {
  instrument: 'soramoyo-34@1',
  roundId: ROUND,
  classId: OWN_CLASS,
  answered: 30,
  invited: 33,
};

/** Those of the board who are left with posts. */
const POSTS: Readonly<Partial<Record<Name, readonly string[]>>> = {
  absenceBoard: ['absence'],
  bullyingBoard: ['bullying'],
  systemsBoard: ['systems'],
  laterBoard: ['finance'],
};

export const world: Documents = {
  [paths.school(SORA)]: documents.school(),
  [paths.schoolClass(SORA, OWN_CLASS)]: { year: 2026, grade: 5, name: '5年1組', kind: 'regular' },
  [paths.roster(SORA, OWN_CLASS)]: { pupils: {} },
  [paths.classTablet(SORA, TABLET)]: { classId: OWN_CLASS, name: '3号機' },
  ...staffDocuments(),
  [paths.boardStaff(uidOf('board'))]: { active: true, displayName: '教育委員会 一番' },
  [paths.boardStaff(uidOf('unsureBoard'))]: {
    ...{ active: true, displayName: '教育委員会 四番', factors: ASKED },
  },
  [paths.boardStaff(uidOf('newBoard'))]: { active: true, displayName: '教育委員会 五番' },
  ...Object.fromEntries(
    Object.entries(POSTS).map(([name, posts]) => [
      paths.boardStaff(`uid-${name}`),
      { active: true, displayName: '教育委員会 係', posts },
    ]),
  ),
  [paths.boardStaff(uidOf('revokedBoard'))]: { active: false, displayName: '教育委員会 二番' },
  [paths.boardStaff(uidOf('formerBoard'))]: { active: true, displayName: '教育委員会 三番' },
  ...placeWorld,
  ...centreWorld,
  [paths.pupil(SORA, 'p-aoi')]: documents.pupilDocument(uidOf('aoi'), [OWN_CLASS]),
  [paths.pupil(SORA, 'p-hina')]: documents.pupilDocument(uidOf('hina'), [OWN_CLASS]),
  [paths.pupil(SORA, 'p-mio')]: documents.pupilDocument(uidOf('mio'), [NEXT_CLASS, HIMAWARI]),
  ...recordOf('aoi', yesterday),
  ...recordOf('hina', today),
  [protectiveEntry]: {
    ...documents.accessEntry('leader', 'principal', { day: yesterday, protective: true }),
    at: instant(-DAY),
  },
  ...Object.fromEntries(
    ['2026-03-31', '2026-04-01'].map((day) => [
      paths.checkIn(SORA, 'p-aoi', day),
      documents.stored(documents.checkIn({ day })),
    ]),
  ),
  [paths.checkIn(SORA, 'p-mio', today)]: documents.stored(documents.checkIn()),
  [paths.round(SORA, ROUND)]: documents.round(),
  [paths.settings(SORA, 'policy')]: documents.policy(),
  [paths.settings(SORA, 'help')]: { lines: [], options: [] },
  [paths.settings(SORA, 'scale')]: { scale: 'weather', body: true },
  [paths.settings(SORA, 'calendar')]: {
    closures: [],
    extraSchoolDays: [],
    opensAt: '08:15',
    closesAt: '16:45',
  },
  [paths.classDay(SORA, OWN_CLASS, today)]: { classId: OWN_CLASS, day: today, entries: {} },
  [paths.keptDays(SORA, OWN_CLASS, 'p-hina', thisMonth)]: {
    ...{ classId: OWN_CLASS, pupilId: 'p-hina', month: thisMonth, days: {} },
    readers: KEPT_FOR.map(uidOf),
  },
  [paths.surveyWords(SORA, 'p-hina', ROUND)]: {
    ...{ classId: OWN_CLASS, pupilId: 'p-hina', roundId: ROUND, state: 'new', text: 'あのね' },
    readers: KEPT_FOR.map(uidOf),
  },
  [paths.classRound(SORA, ROUND, OWN_CLASS)]: aggregate,
  [paths.classRoundFull(SORA, ROUND, OWN_CLASS)]: aggregate,
  [paths.schoolStats(SORA, ROUND, 'school')]: { roundId: ROUND, scope: 'school', forms: {} },
  [paths.cityStats(ROUND)]: { roundId: ROUND, scope: 'city', forms: {} },
  [paths.instrument('soramoyo-34@1')]: documents.instrument({ version: 1 }),
  [paths.outboxKey(uidOf('aoi'))]: { key: `${'A'.repeat(43)}=` },
  [paths.identity('0'.repeat(64))]: { role: 'pupil', school: SORA, pupilId: 'p-aoi' },
  [paths.sweep]: { repaired: 0 },
  [paths.sosSweep]: { due: 0 },
  [paths.clientFaults]: { kinds: 1, versions: {} },
  [`${paths.clientFaultKinds}/a`]: { code: 'screen-broken', count: 1 },
  [paths.riskRun]: { model: 'none', schools: {} },
  [`${paths.audit('')}/1`]: { seq: 1, name: 'store-places' },
  [`${paths.audit(SORA)}/1`]: { seq: 1, name: 'store-scale' },
  [paths.auditHead('')]: { seq: 1, hash: 'a' },
  [paths.auditHead(SORA)]: { seq: 1, hash: 'a' },
  [paths.leaderNews(SORA, 1)]: { to: [] },
  [paths.accountDeed(SORA, 'a')]: { disabled: false },
  [paths.cityNews(1)]: { to: [] },
  ...sosWorld,
  ...withReaders(noticeWorld),
  ...modelWorld,
  ...signalWorld,
  ...caseWorld,
  ...importWorld,
};

/** As the functions write them, and with some who are not at work here any more: that they stand in the list must not be enough. */
function withReaders(documents: Documents): Documents {
  const gone: readonly Name[] = ['revoked', 'revokedCounsellor', 'demoted', 'unknownCounsellor', 'moved'];
  return Object.fromEntries(
    Object.entries(documents).map(([path, fields]) => {
      if (fields === null || paths.notice.in(path) === undefined || 'readers' in fields)
        return [path, fields];
      const reading = everybody.filter((name) => {
        const member = staffSchema.safeParse(staffDocumentOf(name));
        return member.success && readsNotice(fields as unknown as Placed, uidOf(name), member.data, today);
      });
      return [path, { ...fields, readers: [...new Set([...reading, ...gone])].map(uidOf) }];
    }),
  );
}
