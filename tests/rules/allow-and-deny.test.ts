import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConditionTally } from '../support/rules-coverage';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { sentences } from './cases';

const emulator = new RulesEmulator('demo-rules-wire', world);
const tally = new ConditionTally();

beforeAll(() => emulator.reset());

/** The emulator keeps every value that a report is about: one for all sentences would take gigabytes, and is then no report any more. */
const REPORT_HOLDS = 120;

const chapters = Object.entries(Object.groupBy(sentences, ({ about }) => about)).flatMap(
  ([about, chapter = []]) => parts(chapter).map((part) => [about, part] as const),
);

function parts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / REPORT_HOLDS);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * REPORT_HOLDS, (index + 1) * REPORT_HOLDS),
  );
}

describe.each(chapters)('rules of %s', (_, chapter) => {
  // Loading the rules begins a new report.
  beforeAll(() => emulator.loadRules(readRules()));
  afterAll(async () => tally.add(await emulator.coverage()));

  it.each(chapter.map((sentence) => [sentence.says, sentence] as const))(
    '%s',
    async (_, { expectations }) => {
      const wrong: string[] = [];
      for (const expectation of expectations)
        if ((await emulator.allows(expectation)) !== expectation.allowed) wrong.push(expectation.says);
      expect(wrong).toEqual([]);
    },
  );
});

// Last, because it asks what all of the above has reached.
describe('rule coverage', () => {
  it('saw every condition true and false', () => {
    const conditions = tally.all();
    const half = conditions
      .filter(({ seenTrue, seenFalse }) => !seenTrue || !seenFalse)
      .map(
        ({ line, text, seenTrue, seenFalse }) =>
          `line ${String(line)}, true: ${String(seenTrue)}, false: ${String(seenFalse)}: ${text}`,
      );
    console.log(
      `${String(conditions.length - half.length)} of ${String(conditions.length)} conditions seen true and false`,
    );
    expect(conditions.length).toBeGreaterThan(0);
    expect(half).toEqual([]);
  });
});
