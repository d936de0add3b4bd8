/** Who may see what of the city and of a school, cell by cell: tried by everybody, singly, in a transaction, listed and counted. */
import { paths } from '@domain/paths';
import { thisMonth, today, yesterday } from '../../support/rules-clock';
import { finds, gets, lists, listsOwn, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, SORA, uidOf } from '../../support/rules-people';
import { KEPT_FOR, ROUND, TABLET } from '../../support/rules-world';
import { elsewhere, listersOf, readersOf, whoIs } from './readers';

const ofClass = { classIds: [OWN_CLASS] };

const everywhere = readersOf('instrument').concat('kai', ...elsewhere);
const ofStats = readersOf('cityStats').concat(...elsewhere);

const city: Sentence[] = [
  ...gets(paths.instrument('soramoyo-34@1'), everywhere),
  ...lists('instruments', everywhere),
  ...gets(paths.app, readersOf('app').concat('kai', ...elsewhere)),
  ...gets(paths.cityStats(ROUND), ofStats),
  ...lists('stats', ofStats),
  ...gets(paths.boardStaff(uidOf('board')), readersOf('boardStaff', { owner: 'board' })),
  ...gets(paths.boardStaff(uidOf('absenceBoard')), readersOf('boardStaff', { owner: 'absenceBoard' })),
  ...lists('boardStaff', listersOf('boardStaff')),
  ...gets(paths.outboxKey(uidOf('aoi')), readersOf('ownDocument', { owner: 'aoi' })),
  ...gets(paths.outboxKey(uidOf('hina')), readersOf('ownDocument', { owner: 'hina' }), ' (not there yet)'),
  ...lists(`users/${uidOf('aoi')}/keys`, []),
  ...gets(paths.device(uidOf('aoi'), 'tablet-00000001'), readersOf('ownDocument', { owner: 'aoi' })),
  ...gets(
    paths.device(uidOf('hina'), 'tablet-00000001'),
    readersOf('ownDocument', { owner: 'hina' }),
    ' (not there yet)',
  ),
  ...lists(`users/${uidOf('aoi')}/devices`, []),
  ...gets(paths.identity('0'.repeat(64)), []),
  ...lists('identities', []),
  ...gets(`${paths.audit('')}/1`, ['board']),
  ...lists(paths.audit(''), ['board']),
  ...gets(`${paths.audit(SORA)}/1`, ['leader', 'board']),
  ...lists(paths.audit(SORA), ['leader', 'board']),
  ...[
    paths.auditHead(''),
    paths.auditHead(SORA),
    paths.leaderNews(SORA, 1),
    paths.accountDeed(SORA, 'a'),
    paths.card(SORA, 'p-aoi'),
  ].flatMap((path) => gets(path, [])),
  ...gets(paths.sweep, []),
  ...gets(paths.sosSweep, []),
  ...gets(paths.riskRun, []),
  ...gets(paths.clientFaults, readersOf('clientFaults')),
  ...gets(`${paths.clientFaultKinds}/a`, readersOf('clientFaultKind')),
  ...lists(paths.clientFaultKinds, listersOf('clientFaultKind')),
  ...lists('ops', listersOf('clientFaults')),
];

const former = readersOf('formerColleague', { owner: 'revoked' });
const school: Sentence[] = [
  ...gets(paths.school(SORA), readersOf('school')),
  ...lists('schools', listersOf('school')),
  ...gets(paths.schoolClass(SORA, OWN_CLASS), readersOf('schoolClass')),
  ...lists(`${paths.school(SORA)}/classes`, listersOf('schoolClass')),
  ...gets(paths.roster(SORA, OWN_CLASS), readersOf('roster', ofClass)),
  ...lists(`${paths.school(SORA)}/rosters`, listersOf('roster', ofClass)),
  ...gets(paths.staff(SORA, uidOf('homeroom')), readersOf('colleague')),
  ...gets(paths.staff(SORA, uidOf('revoked')), former, ' (no longer in service)'),
  ...gets(paths.staff(SORA, uidOf('moved')), readersOf('colleague'), ' (works elsewhere now)'),
  ...lists(`${paths.school(SORA)}/staff`, listersOf('colleague'), ['active', true]),
  ...lists(`${paths.school(SORA)}/staff`, listersOf('formerColleague')),
  ...gets(paths.round(SORA, ROUND), readersOf('round')),
  ...lists(`${paths.school(SORA)}/rounds`, listersOf('round')),
  ...(['help', 'scale', 'policy', 'tools'] as const).flatMap((name) =>
    gets(paths.settings(SORA, name), readersOf('settings')),
  ),
  ...(['calendar', 'sos'] as const).flatMap((name) =>
    gets(paths.settings(SORA, name), readersOf('settingsOfAlarm')),
  ),
  ...gets(paths.classTablet(SORA, TABLET), readersOf('classTablet', ofClass)),
  ...gets(paths.classTablet(SORA, 'none'), listersOf('classTablet'), ' (not there)'),
  ...lists(`${paths.school(SORA)}/classTablets`, listersOf('classTablet', ofClass), ['classId', OWN_CLASS]),
  ...lists(`${paths.school(SORA)}/classTablets`, listersOf('classTablet')),
  ...gets(`${paths.school(SORA)}/settings/extra`, []),
  ...lists(`${paths.school(SORA)}/settings`, listersOf('settings')),
  ...gets(paths.schoolStats(SORA, ROUND, 'school'), readersOf('schoolStats')),
  ...lists(`${paths.school(SORA)}/stats`, listersOf('schoolStats')),
];

const boards: Sentence[] = [
  ...gets(paths.classDay(SORA, OWN_CLASS, today), readersOf('classDay', ofClass)),
  ...gets(paths.classDay(SORA, OWN_CLASS, yesterday), readersOf('classDay', ofClass), ' (not there yet)'),
  ...gets(
    paths.classDay(SORA, NEXT_CLASS, today),
    readersOf('classDay', { classIds: [NEXT_CLASS] }),
    ' (not there yet)',
  ),
  ...lists(`${paths.school(SORA)}/classDays`, listersOf('classDay', ofClass), ['classId', OWN_CLASS]),
  ...lists(`${paths.school(SORA)}/classDays`, listersOf('classDay')),
  ...gets(paths.classRound(SORA, ROUND, OWN_CLASS), readersOf('classRound', ofClass)),
  ...lists(`${paths.school(SORA)}/classRounds`, listersOf('classRound', ofClass), ['classId', OWN_CLASS]),
  ...lists(`${paths.school(SORA)}/classRounds`, listersOf('classRound')),
  ...gets(paths.classRoundFull(SORA, ROUND, OWN_CLASS), readersOf('classRoundFull', ofClass)),
  ...lists(`${paths.school(SORA)}/classRoundsFull`, listersOf('classRoundFull', ofClass)),
];

const KEPT = `${paths.school(SORA)}/keptDays`;
const withClasses = whoIs(['teacher', 'counsellor', 'leader']);
const ofKept = withClasses.filter((name) => KEPT_FOR.includes(name));
const keptDays: Sentence[] = [
  ...gets(paths.keptDays(SORA, OWN_CLASS, 'p-hina', thisMonth), ofKept),
  finds(paths.keptDays(SORA, OWN_CLASS, 'p-hina', thisMonth), ofKept),
  ...gets(paths.keptDays(SORA, OWN_CLASS, 'p-aoi', thisMonth), [], ' (not there)'),
  ...lists(KEPT, []),
  ...lists(KEPT, [], ['classId', OWN_CLASS]),
  ...lists(KEPT, [], ['pupilId', 'p-hina']),
  ...lists(KEPT, [], ['readers', 'array-contains', uidOf('stranger')]),
  ...listsOwn(KEPT, withClasses, 'readers', ['classId', OWN_CLASS], ['month', 'in', [thisMonth]]),
  ...listsOwn(KEPT, withClasses, 'readers', ['month', thisMonth]),
];

const WORDS = `${paths.school(SORA)}/surveyWords`;
const counsellors = whoIs(['counsellor']);
const ofWords = counsellors.filter((name) => KEPT_FOR.includes(name));
/** Beside a survey: counsellors whom each names, and no list of those that name somebody else. */
const surveyWords: Sentence[] = [
  ...gets(paths.surveyWords(SORA, 'p-hina', ROUND), ofWords),
  finds(paths.surveyWords(SORA, 'p-hina', ROUND), ofWords),
  ...gets(paths.surveyWords(SORA, 'p-aoi', ROUND), [], ' (not there)'),
  ...lists(WORDS, []),
  ...lists(WORDS, [], ['roundId', ROUND]),
  ...lists(WORDS, [], ['readers', 'array-contains', uidOf('stranger')]),
  ...listsOwn(WORDS, counsellors, 'readers', ['roundId', ROUND]),
  ...listsOwn(WORDS, counsellors, 'readers', ['roundId', ROUND], ['state', 'new']),
];

export const readingSchool: Sentence[] = [...city, ...school, ...boards, ...keptDays, ...surveyWords];
