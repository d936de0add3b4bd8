/** Who may see what of the city and of a school, cell by cell: tried by everybody, singly, in a transaction, listed and counted. */
import { paths } from '@domain/paths';
import { today, yesterday } from '../../support/rules-clock';
import { gets, lists, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, SORA, uidOf, type Name } from '../../support/rules-people';
import { ROUND } from '../../support/rules-world';
import { counsellors, lookAfter, members, staff } from './readers';

/** Staff of other schools, in service there. */
const elsewhere: Name[] = ['moved', 'formerBoard'];

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
  ...gets(paths.device(uidOf('aoi'), 'tablet-00000001'), ['aoi']),
  ...gets(paths.device(uidOf('hina'), 'tablet-00000001'), ['hina'], ' (not there yet)'),
  ...lists(`users/${uidOf('aoi')}/devices`, []),
  ...gets(paths.identity('0'.repeat(64)), []),
  ...lists('identities', []),
  ...gets('audit/1', []),
  ...lists('audit', []),
  ...gets(paths.sweep, []),
  ...gets(paths.sosSweep, []),
  ...gets(paths.riskRun, []),
  ...gets(paths.clientFaults, ['board']),
  ...gets(`${paths.clientFaultKinds}/a`, ['board']),
  ...lists(paths.clientFaultKinds, ['board']),
  ...lists('ops', []),
];

const school: Sentence[] = [
  ...gets(paths.school(SORA), [...members, 'board']),
  ...lists('schools', ['board']),
  ...gets(paths.schoolClass(SORA, OWN_CLASS), [...members, 'board']),
  ...lists(`${paths.school(SORA)}/classes`, members),
  ...gets(paths.roster(SORA, OWN_CLASS), [...lookAfter, 'admin']),
  ...lists(`${paths.school(SORA)}/rosters`, [...counsellors, 'leader', 'admin']),
  ...gets(paths.staff(SORA, uidOf('homeroom')), [...members, 'board']),
  ...gets(paths.staff(SORA, uidOf('revoked')), ['admin', 'revoked'], ' (no longer in service)'),
  ...gets(paths.staff(SORA, uidOf('moved')), [...members, 'board'], ' (works elsewhere now)'),
  ...lists(`${paths.school(SORA)}/staff`, [...members, 'board'], ['active', true]),
  ...lists(`${paths.school(SORA)}/staff`, ['admin']),
  ...gets(paths.round(SORA, ROUND), [...members, 'board']),
  ...lists(`${paths.school(SORA)}/rounds`, [...members, 'board']),
  ...(['help', 'scale', 'policy'] as const).flatMap((name) => gets(paths.settings(SORA, name), members)),
  ...(['calendar', 'sos'] as const).flatMap((name) =>
    gets(paths.settings(SORA, name), [...members, 'board']),
  ),
  ...gets(`${paths.school(SORA)}/settings/extra`, []),
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

export const readingSchool: Sentence[] = [...city, ...school, ...boards];
