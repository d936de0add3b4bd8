/** Who may see what, cell by cell: every document is tried by everybody, singly, in a transaction, listed and counted. */
import { paths } from '@domain/paths';
import { thisMonth, today, yesterday } from '../../support/rules-clock';
import { collectionOf, finds, gets, lists, onlyThese, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, SORA, people, uidOf, type Name } from '../../support/rules-people';
import { ROUND, protectiveEntry } from '../../support/rules-world';

const pupils: Name[] = ['aoi', 'hina', 'mio'];
const teachers: Name[] = ['homeroom', 'coverToday'];
const otherTeachers: Name[] = ['coverOver', 'nextClass', 'himawari', 'subject'];
const counsellors: Name[] = ['counsellor', 'guidance'];
const staff: Name[] = [...teachers, ...otherTeachers, ...counsellors, 'leader', 'admin'];
/** Staff of other schools, in service there. */
const elsewhere: Name[] = ['moved', 'formerBoard'];
const members: Name[] = [...pupils, ...staff];
const lookAfter: Name[] = [...teachers, ...counsellors, 'leader'];

const pupil = (id: string, below: string) => `${paths.pupil(SORA, id)}/${below}`;

const city: Sentence[] = [
  ...gets(paths.instrument('soramoyo-34@1'), [...members, 'kai', ...elsewhere, 'board']),
  ...lists('instruments', [...members, 'kai', ...elsewhere, 'board']),
  ...gets(paths.cityStats(ROUND), [...staff, ...elsewhere, 'board']),
  ...lists('stats', [...staff, ...elsewhere, 'board']),
  ...gets(paths.boardStaff(uidOf('board')), ['board']),
  ...lists('boardStaff', []),
  ...gets(paths.outboxKey(uidOf('aoi')), ['aoi']),
  ...gets(paths.outboxKey(uidOf('hina')), ['hina'], ' (not there yet)'),
  ...lists(`users/${uidOf('aoi')}/keys`, []),
  ...gets(paths.identity('0'.repeat(64)), []),
  ...lists('identities', []),
  ...gets('audit/1', []),
  ...lists('audit', []),
  ...gets(paths.sweep, []),
  ...lists('ops', []),
  ...gets('models/soramoyo-risk', []),
];

const school: Sentence[] = [
  ...gets(paths.school(SORA), [...members, 'board']),
  ...lists('schools', ['board']),
  ...gets(paths.schoolClass(SORA, OWN_CLASS), members),
  ...lists(`${paths.school(SORA)}/classes`, members),
  ...gets(paths.roster(SORA, OWN_CLASS), [...lookAfter, 'admin']),
  ...lists(`${paths.school(SORA)}/rosters`, [...counsellors, 'leader', 'admin']),
  ...gets(paths.staff(SORA, uidOf('homeroom')), members),
  ...gets(paths.staff(SORA, uidOf('revoked')), ['admin', 'revoked'], ' (no longer in service)'),
  ...gets(paths.staff(SORA, uidOf('moved')), members, ' (works elsewhere now)'),
  ...lists(`${paths.school(SORA)}/staff`, members, ['active', true]),
  ...lists(`${paths.school(SORA)}/staff`, ['admin']),
  ...gets(paths.round(SORA, ROUND), members),
  ...lists(`${paths.school(SORA)}/rounds`, members),
  ...(['help', 'scale', 'calendar'] as const).flatMap((name) => gets(paths.settings(SORA, name), members)),
  ...gets(paths.settings(SORA, 'policy'), staff),
  ...gets(paths.settings(SORA, 'sos'), []),
  ...lists(`${paths.school(SORA)}/settings`, []),
  ...gets(paths.schoolStats(SORA, ROUND, 'school'), [...staff, 'board']),
  ...lists(`${paths.school(SORA)}/stats`, [...staff, 'board']),
];

const boards: Sentence[] = [
  ...gets(paths.classDay(SORA, OWN_CLASS, today), lookAfter),
  ...gets(paths.classDay(SORA, OWN_CLASS, yesterday), lookAfter, ' (not there yet)'),
  ...gets(
    paths.classDay(SORA, NEXT_CLASS, today),
    ['nextClass', ...counsellors, 'leader'],
    ' (not there yet)',
  ),
  ...lists(`${paths.school(SORA)}/classDays`, lookAfter, ['classId', OWN_CLASS]),
  ...lists(`${paths.school(SORA)}/classDays`, [...counsellors, 'leader']),
  ...gets(paths.classRound(SORA, ROUND, OWN_CLASS), lookAfter),
  ...lists(`${paths.school(SORA)}/classRounds`, lookAfter, ['classId', OWN_CLASS]),
  ...lists(`${paths.school(SORA)}/classRounds`, [...counsellors, 'leader']),
  ...gets(paths.classRoundFull(SORA, ROUND, OWN_CLASS), [...counsellors, 'leader']),
  ...lists(`${paths.school(SORA)}/classRoundsFull`, [...counsellors, 'leader']),
];

const child: Sentence[] = [
  ...gets(paths.pupil(SORA, 'p-aoi'), ['aoi', ...lookAfter, 'admin']),
  ...lists(`${paths.school(SORA)}/pupils`, [...counsellors, 'leader', 'admin']),
  ...gets(paths.checkIn(SORA, 'p-aoi', today), ['aoi', ...lookAfter]),
  ...gets(paths.checkIn(SORA, 'p-aoi', yesterday), ['aoi', ...lookAfter], ' (not there yet)'),
  ...gets(paths.checkIn(SORA, 'p-mio', today), ['mio', 'nextClass', 'himawari', ...counsellors, 'leader']),
  ...lists(pupil('p-aoi', 'checkIns'), ['aoi', ...lookAfter]),
  ...gets(paths.note(SORA, 'p-aoi', today, 'homeroom'), ['aoi', ...teachers, ...counsellors]),
  ...gets(paths.note(SORA, 'p-aoi', today, 'counsellor'), ['aoi', 'counsellor']),
  ...gets(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), ['aoi'], ' (not there yet)'),
  ...lists(pupil('p-aoi', 'notes'), ['aoi', ...teachers, ...counsellors], ['audience', 'homeroom']),
  ...lists(pupil('p-aoi', 'notes'), ['aoi', 'counsellor'], ['audience', 'counsellor']),
  ...lists(pupil('p-aoi', 'notes'), ['aoi']),
  ...gets(pupil('p-aoi', 'derived/risk'), [...counsellors, 'leader']),
  ...gets(pupil('p-aoi', 'derived/mood'), [...counsellors, 'leader']),
  ...lists(pupil('p-aoi', 'derived'), []),
  ...gets(paths.contact(SORA, 'p-aoi', yesterday, uidOf('homeroom')), lookAfter),
  ...lists(pupil('p-aoi', 'contacts'), lookAfter),
];

/** Without today's entry in the access log: the pupil alone. With it: whom the table names. */
const opened: Sentence[] = (
  [
    ['responses', ROUND, ['counsellor', 'guidance'], true],
    ['results', ROUND, [...counsellors, 'leader'], true],
    ['homeroomResults', ROUND, lookAfter, false],
    ['sensitiveAnswers', ROUND, [...counsellors, 'leader'], false],
    ['attendance', thisMonth, [...lookAfter, 'admin'], false],
    ['topics', 'home-1', lookAfter, false],
  ] as const
).flatMap(([collection, id, readers, own]) => {
  const alone = (name: Name): Name[] => (own ? [name] : []);
  return [
    ...gets(pupil('p-aoi', `${collection}/${id}`), alone('aoi'), ' (no reason given today)'),
    ...lists(pupil('p-aoi', collection), alone('aoi')),
    ...gets(pupil('p-hina', `${collection}/${id}`), [...alone('hina'), ...readers], ' (reason given today)'),
    ...lists(pupil('p-hina', collection), [...alone('hina'), ...readers]),
  ];
});

const ownPage: Sentence[] = [
  ...gets(pupil('p-aoi', 'topics/good-1'), ['aoi'], ' (no reason given today)'),
  ...lists(pupil('p-aoi', 'topics'), ['aoi'], ['kind', 'good']),
  ...gets(paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), yesterday), ['aoi', 'leader', 'admin', 'board']),
  ...gets(protectiveEntry, ['leader', 'admin', 'board'], ' (protective)'),
  ...lists(pupil('p-aoi', 'accessLog'), ['aoi', 'leader', 'admin', 'board'], ['protective', false]),
  ...lists(pupil('p-aoi', 'accessLog'), ['leader', 'admin', 'board']),
  ...gets(
    paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today),
    ['homeroom', 'leader', 'admin', 'board'],
    ' (not there yet)',
  ),
  ...gets(paths.accessLog(SORA, 'p-hina', uidOf('revoked'), today), ['hina', 'leader', 'admin', 'board']),
];

const COLLECTIONS = [
  ...[
    'classes',
    'rosters',
    'staff',
    'pupils',
    'checkIns',
    'notes',
    'responses',
    'results',
    'homeroomResults',
  ],
  ...[
    'sensitiveAnswers',
    'attendance',
    'contacts',
    'topics',
    'derived',
    'rounds',
    'classDays',
    'classRounds',
  ],
  ...['classRoundsFull', 'settings', 'keys', 'stats'],
];

const acrossSchools: Sentence[] = [
  ...COLLECTIONS.map((collection) => ({
    says: `collection group ${collection}: nobody`,
    about: collection,
    expectations: onlyThese([], { kind: 'group', collection }),
  })),
  {
    says: 'collection group accessLog: board',
    about: 'accessLog',
    expectations: onlyThese(['board'], { kind: 'group', collection: 'accessLog' }),
  },
  {
    says: 'collection group accessLog without protective entries: board',
    about: 'accessLog',
    expectations: onlyThese(['board'], {
      kind: 'group',
      collection: 'accessLog',
      where: [['protective', false]],
    }),
  },
];

/** A query by name is a list: what may only be got is not found by it. */
const byName: Sentence[] = [
  finds(paths.boardStaff(uidOf('board')), []),
  finds(paths.outboxKey(uidOf('aoi')), []),
  finds(paths.school(SORA), ['board']),
  finds(paths.roster(SORA, OWN_CLASS), [...counsellors, 'leader', 'admin']),
  finds(paths.staff(SORA, uidOf('revoked')), ['admin']),
  finds(paths.settings(SORA, 'help'), []),
  finds(paths.settings(SORA, 'policy'), []),
  // Not there yet: only by its id could one tell whose class it is.
  finds(paths.classDay(SORA, OWN_CLASS, yesterday), [...counsellors, 'leader']),
  finds(paths.classRound(SORA, '2026-winter', OWN_CLASS), [...counsellors, 'leader']),
  finds(paths.pupil(SORA, 'p-aoi'), [...counsellors, 'leader', 'admin']),
  finds(pupil('p-aoi', 'derived/risk'), []),
  finds(paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today), ['leader', 'admin', 'board']),
];

/** Where nothing is kept, neither under another name nor below what is kept, nobody reads. */
const nowhere: Sentence[] = [
  ...[
    'instruments/soramoyo-34@1',
    paths.cityStats(ROUND),
    paths.boardStaff(uidOf('board')),
    paths.outboxKey(uidOf('aoi')),
  ],
  ...[
    paths.school(SORA),
    paths.schoolClass(SORA, OWN_CLASS),
    paths.roster(SORA, OWN_CLASS),
    paths.round(SORA, ROUND),
  ],
  ...[paths.staff(SORA, uidOf('homeroom')), paths.settings(SORA, 'help'), paths.settings(SORA, 'policy')],
  ...[paths.classDay(SORA, OWN_CLASS, today), paths.classRound(SORA, ROUND, OWN_CLASS)],
  ...[
    paths.classRoundFull(SORA, ROUND, OWN_CLASS),
    paths.schoolStats(SORA, ROUND, 'school'),
    paths.pupil(SORA, 'p-hina'),
  ],
  ...['checkIns/2026-11-20', 'notes/2026-11-20_homeroom', `responses/${ROUND}`, `results/${ROUND}`].map(
    below,
  ),
  ...[`homeroomResults/${ROUND}`, `sensitiveAnswers/${ROUND}`, `attendance/${thisMonth}`, 'derived/risk'].map(
    below,
  ),
  ...['contacts/good-1', 'topics/good-1', `accessLog/${uidOf('homeroom')}_${today}`].map(below),
].flatMap((path) => {
  const [collection, id] = [path.split('/').slice(0, -1), path.split('/').at(-1) ?? ''];
  return [
    deniedToAll(`${path}/deeper/one`, path),
    deniedToAll([...collection.slice(0, -1), 'elsewhere', id].join('/'), path),
  ];
});

function below(path: string): string {
  return pupil('p-hina', path);
}

/** Tried by one of each kind only. */
function deniedToAll(path: string, about: string): Sentence {
  const tried = (['hina', 'aoi', 'homeroom', 'counsellor', 'leader', 'admin', 'board'] as const).map(
    (name) => people[name],
  );
  return {
    says: `get ${path}: nobody`,
    about: collectionOf(about),
    expectations: tried.map((who) => ({
      who,
      request: { kind: 'get', path },
      allowed: false,
      says: `${who.name} may not`,
    })),
  };
}

/** A document that a fault put under another class's id: it is the id that decides who gets it. */
const misfiled: Sentence[] = [
  paths.classDay(SORA, NEXT_CLASS, today),
  paths.classRound(SORA, ROUND, NEXT_CLASS),
].map((path) => ({
  says: `get ${path} (with another class in it): nextClass, counsellor, guidance, leader`,
  about: collectionOf(path),
  expectations: onlyThese(
    ['nextClass', ...counsellors, 'leader'],
    { kind: 'get', path },
    { [path]: { classId: OWN_CLASS } },
  ),
}));

export const reading: Sentence[] = [
  ...misfiled,
  deniedToAll('elsewhere/one/accessLog/two', 'accessLog/two'),
  deniedToAll(`elsewhere/${uidOf('aoi')}/keys/outbox`, 'keys/outbox'),
  ...byName,
  ...nowhere,
  ...city,
  ...school,
  ...boards,
  ...child,
  ...opened,
  ...ownPage,
  ...acrossSchools,
];
