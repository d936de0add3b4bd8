/** Who imports, what was found, and with whom what would happen: the school's administrator and the board; what was sent, nobody. */
import { paths } from '@domain/paths';
import { gets, lists, type Sentence } from '../../support/rules-expectation';
import { IMPORT, OF_CITY, OF_UMI } from '../../support/rules-imports';
import { SORA, UMI } from '../../support/rules-people';
import { listersOf, readersOf } from './readers';

const ofSora = readersOf('importing');
const ofSchool: [string, string] = ['school', SORA];
const PARTS = ['people', 'problems', 'rows'];
const UNREAD = ['files', 'changes'];
/** In service at umi-sho as what their claims say: of them none administers it. */
const ofUmi = ['board' as const];

export const importsReading: Sentence[] = [
  ...gets(paths.import(IMPORT), ofSora),
  ...gets(paths.import(OF_UMI), ofUmi),
  ...gets(paths.import(OF_CITY), ['board']),
  ...lists(paths.imports, listersOf('importing'), ofSchool),
  ...lists(paths.imports, ['board']),
  ...PARTS.flatMap((part) => [
    ...gets(`${paths.import(IMPORT)}/${part}/0`, ofSora),
    ...gets(`${paths.import(OF_CITY)}/${part}/0`, ['board']),
    ...lists(`${paths.import(IMPORT)}/${part}`, listersOf('importing'), ofSchool),
    ...lists(`${paths.import(IMPORT)}/${part}`, ['board']),
  ]),
  ...UNREAD.flatMap((part) => [
    ...gets(`${paths.import(IMPORT)}/${part}/0`, []),
    ...lists(`${paths.import(IMPORT)}/${part}`, [], ofSchool),
  ]),
  ...gets(paths.importTurn(SORA), ofSora),
  ...gets(paths.importTurn(UMI), ofUmi),
  ...lists('importTurns', ['board']),
];
