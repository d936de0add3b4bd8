/** Who may see what of a child, cell by cell. */
import { paths } from '@domain/paths';
import { thisMonth, today, yesterday } from '../../support/rules-clock';
import { finds, gets, lists, listsOwn, onlyThese, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { NAMED_IN_NOTE, ROUND, protectiveEntry, staffDocumentOf } from '../../support/rules-world';
import { listersOf, openersOf, pupil, readersOf } from './readers';

const aoi = { child: 'aoi' } as const;
const hina = { child: 'hina' } as const;
const mio = { child: 'mio' } as const;

const child: Sentence[] = [
  ...gets(paths.pupil(SORA, 'p-aoi'), readersOf('pupil', aoi)),
  ...lists(`${paths.school(SORA)}/pupils`, listersOf('pupil')),
  ...gets(paths.checkIn(SORA, 'p-aoi', today), readersOf('checkIn', aoi)),
  ...gets(paths.checkIn(SORA, 'p-aoi', yesterday), readersOf('checkIn', aoi), ' (not there yet)'),
  ...gets(paths.checkIn(SORA, 'p-mio', today), readersOf('checkIn', mio)),
  ...gets(paths.checkIn(SORA, 'p-aoi', '2026-04-01'), readersOf('checkIn', aoi), ' (first of the year)'),
  ...gets(
    paths.checkIn(SORA, 'p-aoi', '2026-03-31'),
    readersOf('earlierCheckIn', aoi),
    ' (of the year before)',
  ),
  finds(paths.checkIn(SORA, 'p-aoi', '2026-03-31'), listersOf('earlierCheckIn', aoi)),
  finds(paths.checkIn(SORA, 'p-aoi', '2026-04-01'), listersOf('checkIn', aoi)),
  ...lists(pupil('p-aoi', 'checkIns'), listersOf('earlierCheckIn', aoi)),
  ...lists(pupil('p-aoi', 'checkIns'), listersOf('checkIn', aoi), ['day', '>=', '2026-04-01']),
  ...lists(pupil('p-aoi', 'checkIns'), listersOf('earlierCheckIn', aoi), ['day', '>=', '2026-03-31']),
  ...gets(paths.note(SORA, 'p-aoi', today, 'homeroom'), namedReaders(), ' (names its readers)'),
  ...gets(paths.note(SORA, 'p-hina', today, 'homeroom'), namedReaders('hina'), ' (names counsellors)'),
  ...['2026-04-01', '2027-03-31'].flatMap((day) =>
    gets(paths.note(SORA, 'p-aoi', day, 'homeroom'), readersOf('unnamedNote', aoi), ' (names nobody)'),
  ),
  ...['2026-03-31', '2027-04-01'].flatMap((day) =>
    gets(
      paths.note(SORA, 'p-aoi', day, 'homeroom'),
      readersOf('earlierUnnamedNote', aoi),
      ' (of another school year)',
    ),
  ),
  ...gets(paths.note(SORA, 'p-aoi', today, 'counsellor'), readersOf('confidedNote', aoi)),
  ...gets(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), ['aoi'], ' (not there yet)'),
  ...lists(pupil('p-aoi', 'notes'), listersOf('unnamedNote', aoi), ['audience', 'homeroom']),
  ...listsOwn(pupil('p-aoi', 'notes'), listersOf('namedNote', aoi), 'readers', ['audience', 'homeroom']),
  ...listsOwn(pupil('p-aoi', 'notes'), listersOf('confidedNote', aoi), 'readers', ['audience', 'counsellor']),
  {
    says: 'notes: to the counsellors, not by whoever of them guides, too',
    about: 'notes',
    expectations: onlyThese(
      readersOf('confidedNote', aoi).filter((name) => name !== 'counsellor'),
      { kind: 'get', path: paths.note(SORA, 'p-aoi', today, 'counsellor') },
      {
        [paths.staff(SORA, uidOf('counsellor'))]: { ...staffDocumentOf('counsellor'), duties: ['guidance'] },
      },
    ),
  },
  ...lists(pupil('p-aoi', 'notes'), listersOf('confidedNote', aoi), ['audience', 'counsellor']),
  ...lists(pupil('p-aoi', 'notes'), ['aoi']),
  ...gets(paths.contact(SORA, 'p-aoi', yesterday, uidOf('homeroom')), readersOf('contact', aoi)),
  ...lists(pupil('p-aoi', 'contacts'), listersOf('contact', aoi)),
];

/** Of those who may read a note to the homeroom, whom it names, and the child. */
function namedReaders(whose: 'aoi' | 'hina' = 'aoi'): Name[] {
  const named = NAMED_IN_NOTE[whose];
  return readersOf('namedNote', { child: whose }).filter((name) => name === whose || named.includes(name));
}

/** Without today's entry in the access log: whom it is open to anyway. With it: whom the table names. */
const opened: Sentence[] = (
  [
    ['responses', ROUND, 'response'],
    ['results', ROUND, 'result'],
    ['homeroomResults', ROUND, 'homeroomResult'],
    ['sensitiveAnswers', ROUND, 'sensitiveAnswers'],
    ['attendance', thisMonth, 'attendance'],
    ['topics', 'home-1', 'topic'],
    ['nurseVisits', 'visit-1', 'nurseVisit'],
  ] as const
).flatMap(([collection, id, kind]) => [
  ...gets(pupil('p-aoi', `${collection}/${id}`), readersOf(kind, aoi), ' (no reason given today)'),
  ...lists(pupil('p-aoi', collection), listersOf(kind, aoi)),
  ...gets(pupil('p-hina', `${collection}/${id}`), openersOf(kind, hina), ' (reason given today)'),
  ...lists(pupil('p-hina', collection), openersOf(kind, hina)),
]);

/** Figures about a child: one by one, and nobody's own. */
const figures: Sentence[] = [paths.risk, paths.mood].flatMap((path) => [
  ...gets(path(SORA, 'p-aoi'), readersOf('figures', aoi), ' (no reason given today)'),
  ...gets(path(SORA, 'p-hina'), openersOf('figures', hina), ' (reason given today)'),
]);

/** Its school years: one by one, and nobody's own. */
const years: Sentence[] = (
  [
    [paths.weatherYear, '2026', 'weatherYear'],
    [paths.weatherYear, '2025', 'earlierWeatherYear'],
    [paths.attendanceYear, '2026', 'attendanceYear'],
  ] as const
).flatMap(([path, year, kind]) => [
  ...gets(path(SORA, 'p-aoi', year), readersOf(kind, aoi), ' (no reason given today)'),
  ...gets(path(SORA, 'p-hina', year), openersOf(kind, hina), ' (reason given today)'),
]);

const entries = listersOf('accessEntry', aoi);
const kept = listersOf('protectiveEntry', aoi);
const ownPage: Sentence[] = [
  ...gets(pupil('p-aoi', 'topics/good-1'), ['aoi'], ' (no reason given today)'),
  ...lists(pupil('p-aoi', 'topics'), ['aoi'], ['kind', 'good']),
  ...gets(paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), yesterday), entries),
  ...gets(protectiveEntry, kept, ' (protective)'),
  ...lists(pupil('p-aoi', 'accessLog'), entries, ['protective', false]),
  ...lists(pupil('p-aoi', 'accessLog'), kept),
  ...gets(
    paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today),
    ['homeroom', ...kept],
    ' (not there yet)',
  ),
  ...gets(paths.accessLog(SORA, 'p-hina', uidOf('revoked'), today), listersOf('accessEntry', hina)),
];

export const readingChild: Sentence[] = [
  ...child,
  ...opened,
  ...figures,
  ...years,
  ...['derived', 'weatherYears', 'attendanceYears'].flatMap((name) => lists(pupil('p-hina', name), [])),
  ...ownPage,
];
