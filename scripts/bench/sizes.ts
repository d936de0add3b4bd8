/** Sizes of the built app, as they go over the network: gzip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesReached, STAFF_ONLY } from '../build/app-files';
import type { Row } from './row';

/** What the page of a pupil who reads Japanese never loads. */
const FOR_OTHERS = new RegExp(`${STAFF_ONLY.source}|locales/en/`);

export function sizeRows(dist: string): Row[] {
  const scripts = filesReached(dist, FOR_OTHERS).filter((file) => file.endsWith('.js'));
  return [
    {
      what: 'all JavaScript of the pupil’s pages',
      value: kilobytes(dist, scripts),
      unit: 'kB gz',
      budget: 250,
      note: 'sign-in, sync, survey and Japanese words in it',
    },
    { what: 'service worker', value: kilobytes(dist, ['sw.js']), unit: 'kB gz', budget: 110 },
  ];
}

/** Together, in thousands of bytes. `files` are relative to `dist`. */
export function kilobytes(dist: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
