import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MADE_RULES, madeRules } from '../../scripts/rules/made-rules';

it('firestore.rules is what its parts say: if not, run `npm run rules:build`', () => {
  expect(readFileSync(MADE_RULES, 'utf8')).toBe(madeRules());
});

it('every part of the rules stands in firestore.rules once: one left out refuses without a word', () => {
  const folder = join(MADE_RULES, '..', 'rules');
  const parts = readdirSync(folder).filter((name) => name !== 'frame.rules');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const included = texts.flatMap((text) =>
    [...text.matchAll(/^ *\/\/ include (\S+)$/gm)].map(([, name = '']) => name),
  );
  expect(included.toSorted()).toEqual(parts.toSorted());
});
