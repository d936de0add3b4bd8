import { beforeAll, describe, expect, it } from 'vitest';
import { conditionsOf } from '../support/rules-coverage';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { sentences } from './cases';

const emulator = new RulesEmulator('demo-rules-wire', world);

beforeAll(async () => {
  await emulator.loadRules(readRules());
  await emulator.reset();
});

describe('firestore.rules', () => {
  it.each(sentences.map((sentence) => [sentence.says, sentence] as const))(
    '%s',
    async (_, { expectations }) => {
      const wrong: string[] = [];
      for (const expectation of expectations)
        if ((await emulator.allows(expectation)) !== expectation.allowed) wrong.push(expectation.says);
      expect(wrong).toEqual([]);
    },
  );

  // Last, because it asks what all of the above has reached.
  it('has no condition that was not seen both true and false', { timeout: 120_000 }, async () => {
    const conditions = conditionsOf(await emulator.coverage());
    const half = conditions
      .filter(({ seenTrue, seenFalse }) => !seenTrue || !seenFalse)
      .map(
        ({ line, text, seenTrue, seenFalse }) =>
          `line ${String(line)}, true: ${String(seenTrue)}, false: ${String(seenFalse)}: ${text}`,
      );
    console.log(
      `${String(conditions.length - half.length)} of ${String(conditions.length)} conditions seen true and false`,
    );
    expect(half).toEqual([]);
  });
});
