/** Sizes of the built app, as they go over the network: gzip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DRAFT_LANGUAGES } from '../../src/i18n/languages';
import { filesReached, STAFF_ONLY } from '../build/app-files';
import type { Row } from './row';

/** By grade a pupil reads one of them, above the Japanese that it leaves as it is. */
const WORDINGS = ['ja-easy', 'ja-upper'];

export function sizeRows(dist: string): Row[] {
  return [
    {
      what: 'all JavaScript of the pupil’s pages',
      value: Math.max(...WORDINGS.map((wording) => kilobytes(dist, scriptsOf(dist, wording)))),
      unit: 'kB gz',
      budget: 250,
      note: 'sign-in, sync, survey and the Japanese words of a grade in it',
    },
    { what: 'service worker', value: kilobytes(dist, ['sw.js']), unit: 'kB gz', budget: 110 },
  ];
}

/** What the pages of a pupil who reads Japanese in this wording may come to load: the drafts for families are in other languages, as English is. */
function scriptsOf(dist: string, wording: string): string[] {
  const others = ['en', ...DRAFT_LANGUAGES, ...WORDINGS.filter((other) => other !== wording)];
  const ofOthers = new RegExp(`words-(${others.join('|')})-`);
  return filesReached(dist, STAFF_ONLY).filter((file) => file.endsWith('.js') && !ofOthers.test(file));
}

/** Together, in thousands of bytes. `files` are relative to `dist`. */
export function kilobytes(dist: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
