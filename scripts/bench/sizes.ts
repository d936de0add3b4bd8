/** Sizes of the built app, as they go over the network: gzip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Row } from './row';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    dynamicImports: z.optional(z.array(z.string())),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** What the page of a pupil who reads Japanese never loads. */
const FOR_OTHERS =
  /src\/app\/staff-area\.tsx|src\/firebase\/staff\/|locales\/[a-z-]+\/staff\.json|locales\/en\//;

export function sizeRows(dist: string): Row[] {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));
  return [
    {
      what: 'all JavaScript of the pupil’s pages',
      value: kilobytes(dist, reachable(manifest)),
      unit: 'kB gz',
      budget: 250,
      note: 'sign-in, sync, survey and Japanese words in it',
    },
    { what: 'service worker', value: kilobytes(dist, ['sw.js']), unit: 'kB gz', budget: 110 },
  ];
}

/** JavaScript files that the entry reaches, now or later, without passing through what is for others. */
function reachable(manifest: Manifest): string[] {
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const seen = new Set(keys);
  for (const key of seen) {
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    for (const next of [...imports, ...dynamicImports]) if (!FOR_OTHERS.test(next)) seen.add(next);
  }
  const files = [...seen].map((key) => manifest[key]?.file ?? '');
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
}

/** Together, in thousands of bytes. `files` are relative to `dist`. */
export function kilobytes(dist: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
