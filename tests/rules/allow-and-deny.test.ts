import { describe, expect, it, beforeAll } from 'vitest';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { sentences } from './cases';

const emulator = new RulesEmulator('demo-rules-wire', world);

beforeAll(async () => {
  await emulator.loadRules(readRules());
  await emulator.reset();
});

describe('firestore.rules', () => {
  it.each(sentences.map((sentence) => [sentence.says, sentence] as const))('%s', async (_, { expectations }) => {
    const wrong: string[] = [];
    for (const expectation of expectations)
      if ((await emulator.allows(expectation)) !== expectation.allowed) wrong.push(expectation.says);
    expect(wrong).toEqual([]);
  });
});
