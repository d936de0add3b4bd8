/** Who may read what, as a table for people to read: made by the same functions that decide, so that it says nothing else. */
import type { Day } from '../days';
import { NOTICE_KINDS, OF_KIND } from '../notices/kinds';
import { WANTS } from '../sos/choices';
import { centreMatterReaders } from './centre-matter-readers';
import { caseReaders } from './case-readers';
import { readsNotice } from './notice-readers';
import { type ReadingKind, READINGS, type Reading } from './readers';
import type { Relation } from './standing-as';
import { type Adult, signalOwners } from './signal-readers';
import { sosReaders } from './sos-readers';
import { surveyWordsReaders } from './survey-words-readers';
import { type Member, standingsOf } from './standing';

const DAY: Day = '2026-04-08';
const CHILD = { classIds: ['2026-1-1'], day: DAY };

const member = (role: Member['role'], title: Member['title'], classIds: string[] = []): Member => ({
  ...{ role, title, classIds, cover: {}, active: true },
});
/** One of each of the school: `confidant` stands for nurse, counsellor and social worker. */
const STAFF = {
  homeroom: member('teacher', 'homeroom', CHILD.classIds),
  teacher: member('teacher', 'subject'),
  confidant: member('counsellor', 'nurse'),
  guidance: member('counsellor', 'guidance'),
  leader: member('leader', 'principal'),
  admin: member('admin', 'office'),
} as const;
type OfSchool = keyof typeof STAFF;

const OTHERS = {
  child: ['child', 'schoolmate'],
  board: ['board'],
  place: ['place'],
  centre: ['centre'],
} as const satisfies Readonly<Record<string, readonly Relation[]>>;

/** Who stands above the columns. */
export const PERSONS = [
  'child',
  'homeroom',
  'teacher',
  'confidant',
  'guidance',
  'leader',
  'admin',
  'board',
  'place',
  'centre',
] as const;
export type Person = (typeof PERSONS)[number];

/** `always`: at any time, in lists, too. `reason`: having said why. `single`: one by one. `named`: where they stand in its list of readers. */
export type Mark = 'always' | 'reason' | 'single' | 'named' | 'never';

const PEOPLE = Object.entries(STAFF) as [OfSchool, Member][];

function relationsOf(person: Person): ReadonlySet<Relation> {
  if (person === 'child' || person === 'board' || person === 'place' || person === 'centre')
    return new Set(OTHERS[person]);
  return standingsOf(STAFF[person], CHILD);
}

function markOf(kind: ReadingKind, person: Person): Mark {
  const { all, one = [], withReason = [] }: Reading = READINGS[kind];
  const held = relationsOf(person);
  const isOf = (relations: readonly Relation[]) => relations.some((relation) => held.has(relation));
  if (isOf(all)) return 'always';
  if (isOf(withReason)) return 'reason';
  return isOf(one) ? 'single' : 'never';
}

/** What carries its own list of readers, and who can come to stand in it: in every case, in some, in none. */
export const LISTED = ['sos', 'notice', 'signal', 'surveyWords', 'case', 'centreMatter'] as const;
export type ListedKind = (typeof LISTED)[number];

/** Who stands in the lists of all that could happen, one list for each. */
const LISTS: Readonly<Record<ListedKind, () => readonly (readonly string[])[]>> = {
  sos: () => {
    const people = {
      staff: new Map(PEOPLE.map(([uid, one]) => [uid, { ...one, workDays: [] }])),
      board: ['board'],
    };
    const told = [[], PEOPLE.map(([uid]) => uid)];
    const lists = WANTS.flatMap((want) =>
      told.map((visibleTo) => sosReaders({ want, visibleTo }, CHILD.classIds, people, DAY) ?? []),
    );
    // It climbs to them.
    return [...lists, ['board']];
  },
  notice: () =>
    NOTICE_KINDS.flatMap((kind) =>
      OF_KIND[kind].audiences.flatMap((audience) =>
        [[], PEOPLE.map(([uid]) => uid)].map((createdFor) => {
          const notice = { kind, audience, classId: '2026-1-1', createdFor };
          return PEOPLE.flatMap(([uid, one]) => (readsNotice(notice, uid, one, DAY) ? uid : []));
        }),
      ),
    ),
  signal: () => {
    const staff: Adult[] = PEOPLE.map(([uid, one]) => ({ ...one, uid }));
    const chosen = [
      ...(['homeroom', 'counsellor', 'anyone'] as const).map((group) => ({ group })),
      ...PEOPLE.map(([uid]) => ({ uid })),
    ];
    const lists = chosen.map((to) =>
      signalOwners(to, { staff, child: CHILD, not: [] }).people.map(({ uid }) => uid),
    );
    return [...lists, ['board']];
  },
  surveyWords: () => [surveyWordsReaders(new Map(PEOPLE), CHILD, [])],
  case: () => {
    const staff = Object.fromEntries(PEOPLE.map(([uid, one]) => [uid, { ...one, displayName: uid }]));
    const teams = [[], PEOPLE.map(([uid]) => ({ uid, name: uid, duty: 'daily' as const }))];
    return [true, false].flatMap((confided) =>
      teams.map((team) =>
        caseReaders({ classIds: CHILD.classIds, confided, team }, { staff, keptFrom: [], day: DAY }),
      ),
    );
  },
  centreMatter: () => {
    const staff = Object.fromEntries(PEOPLE);
    return [[], Object.keys(staff)].map((ofSource) => [
      ...centreMatterReaders(ofSource, staff, []),
      ...READINGS.centreMatter.all,
    ]);
  },
};

function listedMark(kind: ListedKind, person: Person): Mark {
  const lists = LISTS[kind]();
  const among = lists.filter((list) => list.includes(person)).length;
  if (among === 0) return 'never';
  return among === lists.length ? 'always' : 'named';
}

/** In the order of a child, what it asks for, its classes, the school, the city. What only the system keeps stands in none. */
export const WHO_MAY = {
  child: [
    ...(['pupil', 'checkIn', 'earlierCheckIn', 'namedNote', 'confidedNote', 'response', 'result'] as const),
    ...(['homeroomResult', 'sensitiveAnswers', 'figures', 'weatherYear', 'attendance', 'contact'] as const),
    ...(['topic', 'nurseVisit', 'option', 'placement', 'namedChild', 'standingChoices'] as const),
    ...(['supportSheet', 'accessEntry', 'protectiveEntry'] as const),
  ],
  asked: LISTED,
  classes: ['roster', 'classTablet', 'classDay', 'classRound', 'classRoundFull', 'modelList'],
  school: [
    ...([
      'colleague',
      'round',
      'settings',
      'longAbsences',
      'absenceCounts',
      'urgentCount',
      'outsideMonth',
    ] as const),
    ...(['retention', 'schoolStats', 'schoolEffect', 'importing', 'transfer'] as const),
  ],
  city: ['cityStats', 'cityEffect', 'instrument', 'model', 'optionalBases', 'outsidePlace', 'clientFaults'],
} as const satisfies Readonly<Record<string, readonly (ReadingKind | ListedKind)[]>>;
export type Area = keyof typeof WHO_MAY;
export type AreaKind = (typeof WHO_MAY)[Area][number];

const isListed = (kind: AreaKind): kind is ListedKind => (LISTED as readonly string[]).includes(kind);

/** How far somebody may read something. */
export function mayRead(kind: AreaKind, person: Person): Mark {
  return isListed(kind) ? listedMark(kind, person) : markOf(kind, person);
}
