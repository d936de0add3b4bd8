/** Risk models, which of them runs, whether they do any good, and the places of learning that the board lists. */
import { paths } from '@domain/paths';
import { instant } from '../../support/rules-clock';
import {
  gets,
  lists,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { MODEL, MONTH, model, modelChoice } from '../../support/rules-models';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import { modelChoices } from './notice-kinds';
import { acceptsField, refusesField, shape } from './pupil-kinds';
import { counsellors, staff } from './readers';
import { list, setUp } from './set-up';

const NEW_MODEL = 'soramoyo-c-2027';
/** Staff of other schools, in service there. */
const elsewhere: Name[] = ['moved', 'formerBoard'];
const first = `${paths.modelChoices}/first`;

const reading: Sentence[] = [
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
  ...gets(paths.places, [...staff, ...elsewhere, 'board']),
  ...lists('city', []),
];

const withId = (id: string) => ({
  who: 'board' as const,
  writes: [set(paths.model(id), model(id))],
  given: { [paths.model(id)]: null },
});
const uploads: Sentence[] = [
  ...setUp({
    path: paths.model(NEW_MODEL),
    who: 'board',
    build: (change) => model(NEW_MODEL, change),
    good: { kind: ['A', 'B'], features: [list(200)], evaluation: [{ ships: false }] },
    bad: {
      format: [2, '1'],
      id: [MODEL, 7],
      kind: ['D', null],
      features: [[], list(201), 3],
    },
  }),
  {
    says: 'models: nobody changes one',
    about: 'models',
    expectations: onlyThese([], { kind: 'write', writes: [set(paths.model(MODEL), model(MODEL))] }),
  },
  ...['abc', 'a'.repeat(60)].map((id) => mayWrite(`models: accepts the id ${id}`, withId(id))),
  ...['ab', 'a'.repeat(61), 'Soramoyo', 'none'].map((id) =>
    mayNotWrite(`models: refuses the id ${id}`, withId(id)),
  ),
];

const choices: Sentence[] = [
  ...shape(modelChoices),
  {
    says: 'modelChoices: only the board chooses',
    about: 'modelChoices',
    expectations: onlyThese(
      ['board'],
      { kind: 'write', writes: [set(modelChoices.path, modelChoice('board'))] },
      { [modelChoices.path]: null },
    ),
  },
  ...['active', 'shadow'].flatMap((field) => [
    ...acceptsField(modelChoices, field, 'abc', 'none', 'a'.repeat(60)),
    ...refusesField(modelChoices, field, '', 'ab', 'a'.repeat(61), 'Soramoyo', 3, null),
  ]),
  ...refusesField(modelChoices, 'by', uidOf('leader'), ''),
  ...refusesField(modelChoices, 'at', instant(-1000), 'now'),
  {
    says: 'modelChoices: nobody changes one',
    about: 'modelChoices',
    expectations: onlyThese([], { kind: 'write', writes: [set(first, modelChoice('board'))] }),
  },
  {
    says: 'modelChoices: nobody deletes one',
    about: 'modelChoices',
    expectations: onlyThese([], { kind: 'write', writes: [remove(first)] }),
  },
];

const somewhere: Sentence[] = [
  ...setUp({
    path: paths.places,
    who: 'board',
    build: (change = {}) => ({ places: [{ id: 'room' }], rules: [], ...change }),
    good: { places: [list(40)], rules: [list(100)] },
    bad: { places: [[], list(41), 'room', { a: 1 }], rules: [list(101), 'rule', {}] },
  }),
  {
    says: 'city/places: only the board changes it',
    about: 'city',
    expectations: onlyThese(['board'], {
      kind: 'write',
      writes: [set(paths.places, { places: [{ id: 'online' }], rules: [] })],
    }),
  },
];

export const models: Sentence[] = [...reading, ...uploads, ...choices, ...somewhere];
