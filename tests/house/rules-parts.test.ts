import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MADE_RULES, madeRules } from '../../scripts/rules/made-rules';

it('firestore.rules is what its parts say: if not, run `npm run rules:build`', () => {
  expect(readFileSync(MADE_RULES, 'utf8')).toBe(madeRules());
});
