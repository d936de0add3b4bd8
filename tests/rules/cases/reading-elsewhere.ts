/** What nobody finds by looking elsewhere: in all schools at once, by name, under other names, deeper. */
import { paths } from '@domain/paths';
import { OF_HINA } from '../../support/rules-cases';
import { thisMonth, today, yesterday } from '../../support/rules-clock';
import { collectionOf, finds, onlyThese, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, SORA, people, uidOf } from '../../support/rules-people';
import { MODEL, MONTH } from '../../support/rules-models';
import { FOR_HOMEROOM } from '../../support/rules-notices';
import { TOLD, sosPath } from '../../support/rules-sos';
import { ROUND } from '../../support/rules-world';
import { counsellors, listersOf, pupil } from './readers';

export const ONE_OF_EACH = ['hina', 'aoi', 'homeroom', 'counsellor', 'leader', 'admin', 'board'] as const;

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
    'nurseVisits',
    'consultations',
    'goodThings',
    'derived',
    'rounds',
    'classDays',
    'classRounds',
  ],
  ...[
    'classRoundsFull',
    'settings',
    'keys',
    'stats',
    'devices',
    'events',
    'messages',
    'cases',
    'entries',
    'openCases',
    'incomingCases',
    'harms',
    'centreMatters',
    'urgentCounts',
  ],
  ...[
    'notices',
    'reviews',
    'calls',
    'digests',
    'options',
    'offers',
    'offerings',
    'models',
    'checks',
    'modelChoices',
    'exports',
    'effects',
  ],
  ...[
    'places',
    'placeStaff',
    'centreStaff',
    'children',
    'attendances',
    'placements',
    'outsideYears',
    'outsideMonths',
  ],
  ...[
    'longAbsences',
    'modelLists',
    'city',
    'kinds',
    'audit',
    'heads',
    'leaderNews',
    'accountDeeds',
    'cards',
    'classTablets',
  ],
  ...['imports', 'importTurns', 'files', 'people', 'problems', 'rows', 'changes'],
  ...['absenceReasons', 'absenceCounts', 'optionalItems', 'keptEntries', 'quietRecords'],
];

const acrossSchools: Sentence[] = [
  ...COLLECTIONS.map((collection) => ({
    says: `collection group ${collection}: nobody`,
    about: collection,
    expectations: onlyThese([], { kind: 'group', collection }),
  })),
  {
    says: 'collection group accessLog: nobody',
    about: 'accessLog',
    expectations: onlyThese([], { kind: 'group', collection: 'accessLog' }),
  },
  {
    says: 'collection group accessLog without protective entries: nobody',
    about: 'accessLog',
    expectations: onlyThese([], {
      kind: 'group',
      collection: 'accessLog',
      where: [['protective', false]],
    }),
  },
];

/** A query by name is a list: what may only be got is not found by it. */
const byName: Sentence[] = [
  finds(paths.boardStaff(uidOf('board')), ['board']),
  finds(paths.outboxKey(uidOf('aoi')), []),
  finds(paths.school(SORA), listersOf('school')),
  finds(paths.roster(SORA, OWN_CLASS), [...counsellors, 'leader', 'admin']),
  finds(paths.staff(SORA, uidOf('revoked')), ['admin']),
  finds(paths.settings(SORA, 'help'), []),
  finds(paths.settings(SORA, 'policy'), []),
  finds(paths.device(uidOf('aoi'), 'tablet-00000001'), []),
  // Not there yet: only by its id could one tell whose class it is.
  finds(paths.classDay(SORA, OWN_CLASS, yesterday), [...counsellors, 'leader']),
  finds(paths.classRound(SORA, '2026-winter', OWN_CLASS), [...counsellors, 'leader']),
  finds(paths.pupil(SORA, 'p-aoi'), [...counsellors, 'leader', 'admin']),
  finds(pupil('p-hina', 'derived/risk'), []),
  finds(paths.places, []),
  finds(paths.app, []),
  finds(paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today), ['leader']),
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
  ...[paths.device(uidOf('aoi'), 'tablet-00000001'), sosPath(TOLD), paths.pupilCase(SORA, OF_HINA)],
  ...[paths.sosEvent(SORA, TOLD, 'event-1'), paths.sosMessage(SORA, TOLD, 'message-1')],
  ...[
    paths.notice(SORA, FOR_HOMEROOM),
    paths.review(SORA, FOR_HOMEROOM, uidOf('counsellor')),
    paths.noticeCall(SORA, FOR_HOMEROOM, 0),
  ],
  ...[paths.model(MODEL), paths.dryRun(MODEL), `${paths.modelChoices}/first`, paths.places, paths.app],
  ...[`${paths.audit('')}/1`, `${paths.audit(SORA)}/1`],
  ...[paths.modelList(SORA, MODEL), paths.schoolEffect(SORA, MONTH), paths.cityEffect(MONTH)],
  ...['derived/mood', 'options/option-1', 'offers/offer-1'].map(below),
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
  const tried = ONE_OF_EACH.map((name) => people[name]);
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

export const readingElsewhere: Sentence[] = [
  ...misfiled,
  deniedToAll('elsewhere/one/accessLog/two', 'accessLog/two'),
  deniedToAll(`elsewhere/${uidOf('aoi')}/keys/outbox`, 'keys/outbox'),
  deniedToAll(`elsewhere/${uidOf('aoi')}/devices/tablet-00000001`, 'devices/tablet'),
  deniedToAll('elsewhere/one/sos/two', 'sos/two'),
  ...byName,
  ...nowhere,
  ...acrossSchools,
];
