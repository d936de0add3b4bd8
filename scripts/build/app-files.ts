/** Which files of the built app a kind of user loads, by Vite's manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    dynamicImports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
);

/** What no pupil's page loads. */
export const STAFF_ONLY = /src\/app\/staff-entry\.ts|src\/(firebase\/)?staff\//;

/** Scripts and styles, relative to `dist`, that the entry reaches now or later without passing through what matches `without`. */
export function filesReached(dist: string, without: RegExp): string[] {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));
  const reached = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  for (const key of reached) {
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    for (const next of [...imports, ...dynamicImports]) if (!without.test(next)) reached.add(next);
  }
  const files = [...reached].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]);
  return [...new Set(files)];
}
