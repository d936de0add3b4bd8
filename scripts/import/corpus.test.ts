import { expect, test } from 'vitest';
import { caseNames, caseOf, outcomeOf, play } from './corpus.fixture';

test.each(caseNames())('%s', async (name) => {
  expect(outcomeOf(await play(name))).toEqual(caseOf(name).outcome);
});
