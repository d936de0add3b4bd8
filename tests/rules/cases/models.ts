/** Risk models, which of them runs, whether they do any good, and the places of learning that the board lists. */
import { paths } from '@domain/paths';
import { gets, lists, type Sentence } from '../../support/rules-expectation';
import { MODEL, MONTH } from '../../support/rules-models';
import { SORA, type Name } from '../../support/rules-people';
import { counsellors, staff } from './readers';

/** Staff of other schools, in service there. */
const elsewhere: Name[] = ['moved', 'formerBoard'];
const first = `${paths.modelChoices}/first`;

export const models: Sentence[] = [
  ...gets(paths.model(MODEL), ['board']),
  ...lists('models', ['board']),
  ...gets(paths.dryRun(MODEL), ['board']),
  ...lists(`${paths.model(MODEL)}/checks`, ['board']),
  ...gets(first, ['board']),
  ...lists(paths.modelChoices, ['board']),
  ...gets(paths.modelList(SORA, MODEL), [...counsellors, 'leader']),
  ...lists(`${paths.school(SORA)}/modelLists`, [...counsellors, 'leader']),
  ...gets(paths.schoolEffect(SORA, MONTH), ['leader', 'board']),
  ...lists(`${paths.school(SORA)}/effects`, ['leader', 'board']),
  ...gets(paths.cityEffect(MONTH), ['leader', 'board']),
  ...lists('effects', ['leader', 'board']),
  ...gets(paths.export('export-1'), ['board']),
  ...lists(paths.exports, ['board']),
  ...gets(paths.places, [...staff, ...elsewhere, 'board']),
  ...gets(paths.optionalBases, ['board']),
  ...gets(paths.optionalItem(SORA, 'p-hina', 'vaccinations'), []),
  ...lists(`${paths.pupil(SORA, 'p-hina')}/optionalItems`, []),
  ...lists('city', []),
];
