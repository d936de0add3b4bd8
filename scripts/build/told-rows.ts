/**
 * What families are told follows from the declarations of every document, each with its schema. Their page shows seven rows of it: the
 * built app has the rows and not the schemas.
 */
import { TOLD_PURPOSES } from '../../src/domain/told/content';
import { toldOf } from '../../src/domain/told/rows';
import { standIn } from './stand-in';

export const toldRows = standIn('told-rows', '/src/domain/told/rows.ts', builtRows);

/** The module that stands in for the one that asks the declarations. */
export function builtRows(): string {
  const rows = Object.fromEntries(TOLD_PURPOSES.map((purpose) => [purpose, toldOf(purpose)]));
  return `const rows = ${JSON.stringify(rows)};\nexport const toldOf = (purpose) => rows[purpose];\n`;
}
