/** Imports on screen as they lie there; part of the world of rules-world.ts. */
import { paths } from '@domain/paths';
import type { Documents } from './rules-expectation';
import { SORA, UMI } from './rules-people';

export const IMPORT = 'import-of-sora-0001';
export const OF_UMI = 'import-of-umi-00001';
export const OF_CITY = 'import-of-city-0001';

const below = (importId: string, school: string): Documents => ({
  [paths.import(importId)]: { school, state: 'asked' },
  [paths.importPeople(importId, '0')]: { school, people: [] },
  [paths.importProblems(importId, '0')]: { school, problems: [] },
  [paths.importRows(importId, '0')]: { school, rows: [] },
  [paths.importPiece(importId, '0-0')]: { school, data: 'QUJD' },
  [paths.importChanges(importId, '0')]: { school, of: 'documents', json: '[]' },
});

export const importWorld: Documents = {
  ...below(IMPORT, SORA),
  ...below(OF_UMI, UMI),
  ...below(OF_CITY, ''),
  [paths.importTurn(SORA)]: { school: SORA, importId: IMPORT },
  [paths.importTurn(UMI)]: { school: UMI, importId: OF_UMI },
};
