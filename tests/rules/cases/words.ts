/** What few people read of what staff write: consultations and good things, for whom they name. */
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { gets, lists, listsOwn, onlyThese, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { CONFIDED_TO, SEES_PRAISE } from '../../support/rules-world';
import { listersOf, memberOf, openersOf, pupil, readersOf, whoIs } from './readers';

const working = CONFIDED_TO.filter((name) => memberOf(name) !== undefined);
const staff = whoIs(['staff']);
const TALK = paths.consultation(SORA, 'p-hina', 'talk-1');
const leaders = SEES_PRAISE.filter((name) => memberOf(name)?.role === 'leader');
const PRAISE = paths.goodThing(SORA, 'p-hina', 'good-1');
const HOUSE = `${paths.school(SORA)}/goodThings`;
const LEFT_OUT: readonly Name[] = ['homeroom', 'leader'];

export const wordsReading: Sentence[] = [
  ...gets(paths.consultation(SORA, 'p-aoi', 'talk-1'), [], ' (no reason given today)'),
  ...gets(TALK, working, ' (reason given today)'),
  ...lists(pupil('p-hina', 'consultations'), []),
  ...listsOwn(pupil('p-hina', 'consultations'), staff, 'readers'),
  {
    says: 'whom a child leaves out reads no consultation that names them',
    about: 'consultations',
    expectations: onlyThese(
      working.filter((name) => !LEFT_OUT.includes(name)),
      { kind: 'get', path: TALK },
      {
        [paths.standingChoices(SORA, 'p-hina')]: documents.stored(
          documents.choices({ not: LEFT_OUT.map(uidOf) }),
        ),
      },
    ),
  },
  ...gets(
    paths.supportSheet(SORA, 'p-aoi', '2026'),
    readersOf('supportSheet', { child: 'aoi' }),
    ' (no reason given today)',
  ),
  ...gets(
    paths.supportSheet(SORA, 'p-hina', '2026'),
    openersOf('supportSheet', { child: 'hina' }),
    ' (reason given today)',
  ),
  ...lists(pupil('p-hina', 'supportSheets'), openersOf('supportSheet', { child: 'hina' })),
  ...gets(paths.longAbsences(SORA, '2026-11'), readersOf('longAbsences')),
  ...lists(`${paths.school(SORA)}/longAbsences`, listersOf('longAbsences')),
  ...gets(PRAISE, ['hina', ...leaders]),
  ...gets(paths.goodThing(SORA, 'p-hina', 'good-9'), [], ' (not there)'),
  ...lists(HOUSE, []),
  ...lists(HOUSE, ['hina'], ['pupilId', 'p-hina']),
  ...listsOwn(HOUSE, whoIs(['leader']), 'readers'),
];
