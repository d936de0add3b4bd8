/** The education centre: what was passed on to it, and nothing else of a child. */
import { paths } from '@domain/paths';
import { finds, gets, lists, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf } from '../../support/rules-people';
import { listersOf, readersOf } from './readers';

const passedOn = [...readersOf('centreMatter'), 'counsellor'] as const;

export const centreReading: Sentence[] = [
  ...gets(paths.centreMatter(SORA, 'sos-a'), passedOn),
  ...lists(`${paths.school(SORA)}/centreMatters`, listersOf('centreMatter')),
  ...gets(paths.centreStaff(uidOf('centre')), readersOf('ownDocument', { owner: 'centre' }).concat('board')),
  ...lists(
    `${paths.school(SORA)}/centreMatters`,
    ['centre', 'counsellor'],
    [...(['readers', 'array-contains', uidOf('counsellor')] as const)],
  ),
  ...gets(paths.urgentCount(SORA), readersOf('urgentCount')),
  ...lists(`${paths.school(SORA)}/urgentCounts`, listersOf('urgentCount')),
  ...lists('centreStaff', listersOf('centreStaff')),
  finds(paths.centreStaff(uidOf('centre')), ['board']),
];
