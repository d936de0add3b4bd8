import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MADE } from '../../scripts/docs/made';

it.each(Object.entries(MADE))(
  '%s says what the documents are declared to be: npm run docs:build',
  (file, make) => {
    expect(readFileSync(file, 'utf8')).toBe(make());
  },
);
