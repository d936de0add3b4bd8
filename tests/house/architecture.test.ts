import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAMED = /\b(?:src|functions\/src|scripts|tools|rules|tests)\/[\w./-]*\w/g;

it.each(['docs/architecture.md', 'CONTRIBUTING.md'])(
  'every folder and file that %s names is there',
  (page) => {
    const named = readFileSync(`${ROOT}${page}`, 'utf8').match(NAMED) ?? [];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  },
);
