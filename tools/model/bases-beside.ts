import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type OptionalBases, optionalBasesSchema } from '@domain/optional/records';

/** What `npm run export` writes beside a panel. */
export const BASES = 'bases.json';

/** Under what items of other offices stand in the panel at `path`. A file that is not there, or says something else, names nothing. */
export async function basesBeside(path: string): Promise<OptionalBases | undefined> {
  try {
    const text = await readFile(join(dirname(path), BASES), 'utf8');
    return optionalBasesSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
