import * as z from 'zod/mini';
import { importSchema, type ImportRecord } from '../../import/records';
import { paths } from '../../paths';
import { type Deed, one } from '../command';

export const importIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/));

/** Which import; the board says whose it is, a school's own needs not to. */
export const ofImport = { school: z.optional(z.string()), importId: importIdSchema };

export const storedImport = ({ payload }: Deed<{ importId: string }>) => ({
  stored: one(paths.import(payload.importId), importSchema),
});

/** Where it is of the school that the deed is about. */
export function own(stored: ImportRecord | undefined, { school }: Deed<unknown>): ImportRecord | undefined {
  return stored?.school === school ? stored : undefined;
}
