/** Whom a child leaves out reads nothing of its record, by whatever way; all others read what they read before. Attendance stays. */
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { collectionOf, onlyThese, type Documents, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { thisMonth, today } from '../../support/rules-clock';
import { NAMED_IN_NOTE, ROUND } from '../../support/rules-world';
import { listersOf, openersOf, readersOf } from './readers';

const LEFT_OUT: readonly Name[] = ['homeroom', 'counsellor', 'leader', 'admin'];
/** Everybody has said today why they open hina's record. */
const hina = { child: 'hina' as const };
const PUPIL = paths.pupil(SORA, 'p-hina');
const chosen: Documents = {
  [paths.standingChoices(SORA, 'p-hina')]: documents.stored(documents.choices({ not: LEFT_OUT.map(uidOf) })),
};
/** The board was told of them: nothing in the child's own choice names them. */
const harmed: Documents = {
  [paths.quietRecord(SORA, 'p-hina')]: { because: ['harm'], keptFrom: LEFT_OUT.map(uidOf) },
};
const left = (names: readonly Name[]) => names.filter((name) => !LEFT_OUT.includes(name));

const WAYS = [
  ['some are left out', chosen],
  ['the board was told of some', harmed],
] as const;

function oneAndAll(collection: string, id: string, one: readonly Name[], all: readonly Name[]): Sentence[] {
  const path = `${PUPIL}/${collection}/${id}`;
  const list = { collection, parent: PUPIL };
  return [
    ...(['get', 'transaction', 'find'] as const).flatMap((kind) =>
      WAYS.map(([why, given]) => ({
        says: `${kind} ${path} (${why}): ${left(one).join(', ')}`,
        about: collectionOf(path),
        expectations: onlyThese(left(kind === 'find' ? all : one), { kind, path }, given),
      })),
    ),
    ...(['list', 'count'] as const).flatMap((kind) =>
      WAYS.map(([why, given]) => ({
        says: `${kind} ${PUPIL}/${collection} (${why}): ${left(all).join(', ')}`,
        about: collection,
        expectations: onlyThese(left(all), { kind, ...list }, given),
      })),
    ),
  ];
}

const opened: Sentence[] = (
  [
    ['responses', ROUND, 'response'],
    ['results', ROUND, 'result'],
    ['homeroomResults', ROUND, 'homeroomResult'],
    ['sensitiveAnswers', ROUND, 'sensitiveAnswers'],
    ['topics', 'home-1', 'topic'],
    ['nurseVisits', 'visit-1', 'nurseVisit'],
  ] as const
).flatMap(([collection, id, kind]) => {
  const readers = openersOf(kind, hina);
  return oneAndAll(collection, id, readers, readers);
});

const figures: Sentence[] = (
  [
    [paths.risk(SORA, 'p-hina'), 'figures'],
    [paths.mood(SORA, 'p-hina'), 'figures'],
    [paths.weatherYear(SORA, 'p-hina', '2026'), 'weatherYear'],
    [paths.weatherYear(SORA, 'p-hina', '2025'), 'earlierWeatherYear'],
  ] as const
).flatMap(([path, kind]) =>
  WAYS.map(([why, given]) => ({
    says: `get ${path} (${why})`,
    about: collectionOf(path),
    expectations: onlyThese(left(openersOf(kind, hina)), { kind: 'get', path }, given),
  })),
);

export const leftOutOfRecord: Sentence[] = [
  ...opened,
  ...figures,
  ...oneAndAll('checkIns', today, readersOf('checkIn', hina), listersOf('checkIn', hina)).slice(0, 4),
  ...oneAndAll(
    'contacts',
    `${today}_${uidOf('homeroom')}`,
    readersOf('contact', hina),
    listersOf('contact', hina),
  ).slice(6),
  {
    says: 'attendance stays with whoever keeps it',
    about: 'attendance',
    expectations: onlyThese(
      openersOf('attendance', hina),
      { kind: 'get', path: paths.attendance(SORA, 'p-hina', thisMonth) },
      chosen,
    ),
  },
  {
    says: 'so does the year of it',
    about: 'attendanceYears',
    expectations: onlyThese(
      openersOf('attendanceYear', hina),
      { kind: 'get', path: paths.attendanceYear(SORA, 'p-hina', '2026') },
      chosen,
    ),
  },
  {
    says: 'whom the child leaves out does not read who opened the record',
    about: 'accessLog',
    expectations: onlyThese(
      left(listersOf('accessEntry', hina)),
      { kind: 'get', path: paths.accessLog(SORA, 'p-hina', uidOf('subject'), today) },
      chosen,
    ).filter(({ who }) => who.name !== 'subject'),
  },
  {
    says: 'a note to the counsellors is not read by the one who is left out',
    about: 'notes',
    expectations: onlyThese(
      left(readersOf('confidedNote', hina)),
      { kind: 'get', path: paths.note(SORA, 'p-hina', today, 'counsellor') },
      chosen,
    ),
  },
  {
    says: 'check-ins of this year are not listed by a teacher who is left out',
    about: 'checkIns',
    expectations: onlyThese(
      left(listersOf('checkIn', hina)),
      { kind: 'list', collection: 'checkIns', parent: PUPIL, where: [['day', '>=', '2026-04-01']] },
      chosen,
    ),
  },
  {
    says: 'a note to the homeroom is not read by a named reader who is left out since',
    about: 'notes',
    expectations: onlyThese(
      left(
        readersOf('namedNote', hina).filter((name) => name === 'hina' || NAMED_IN_NOTE.hina.includes(name)),
      ),
      { kind: 'get', path: paths.note(SORA, 'p-hina', today, 'homeroom') },
      chosen,
    ),
  },
  {
    says: 'nor one that names nobody',
    about: 'notes',
    expectations: onlyThese(
      left(readersOf('unnamedNote', hina)),
      { kind: 'get', path: paths.note(SORA, 'p-hina', '2026-04-01', 'homeroom') },
      chosen,
    ),
  },
  {
    says: 'an option of before offers is not read by whom the child leaves out',
    about: 'options',
    expectations: onlyThese(
      left(readersOf('option', hina)),
      { kind: 'get', path: paths.approvedOption(SORA, 'p-hina', 'option-9') },
      chosen,
    ),
  },
];
