import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@domain/days';
import { Lanes } from '../support/lanes';
import { today } from '../support/rules-clock';
import { ConditionTally } from '../support/rules-coverage';
import type { Sentence } from '../support/rules-expectation';
import { RulesEmulator, readRules } from '../support/rules-wire';
import { world } from '../support/rules-world';
import { sentences } from './cases';

/** Each has a world of its own, and the emulator as much to do as it has processors. */
const emulators = ['a', 'b', 'c'].map((lane) => new RulesEmulator(`demo-rules-wire-${lane}`, world));
const lanes = new Lanes(emulators);
const tally = new ConditionTally();
const onEach = (work: (emulator: RulesEmulator) => Promise<void>) => Promise.all(emulators.map(work));

beforeAll(() => onEach((emulator) => emulator.reset()));

/**
 * The emulator keeps every value that a report is about: one for all sentences would take gigabytes, and is then no report any more. From
 * about 2,000 attempts on, single values have been missing from it.
 */
const REPORT_HOLDS = 1000;

describe.each(chaptersOf(sentences))('rules of %s', (_, chapter) => {
  // Loading the rules begins a new report.
  beforeAll(() => onEach((emulator) => emulator.loadRules(readRules())));
  afterAll(() => onEach(async (emulator) => tally.add(await emulator.coverage())));

  it.concurrent.each(chapter.map((sentence) => [sentence.says, sentence] as const))('%s', (_, sentence) =>
    lanes.lend(async (emulator) => {
      let wrong = await wrongIn(emulator, sentence);
      if (wrong.length > 0 && dayOf(Date.now()) !== today) {
        const tomorrow = await afterMidnight();
        wrong = await tomorrow.wrongIn(sentences.indexOf(sentence));
      }
      expect(wrong).toEqual([]);
    }),
  );
});

async function wrongIn(emulator: RulesEmulator, { expectations }: Sentence): Promise<string[]> {
  const wrong: string[] = [];
  for (const expectation of expectations)
    if ((await emulator.allows(expectation)) !== expectation.allowed) wrong.push(expectation.says);
  return wrong;
}

interface Tomorrow {
  wrongIn(index: number): Promise<string[]>;
}
let tomorrow: Promise<Tomorrow> | undefined;

/** What was said of a day that has ended meanwhile is said anew of this one, in a world of its own. */
function afterMidnight(): Promise<Tomorrow> {
  tomorrow ??= (async () => {
    vi.resetModules();
    const [anew, { world: worldAnew }] = await Promise.all([
      import('./cases'),
      import('../support/rules-world'),
    ]);
    const emulator = new RulesEmulator('demo-rules-wire-tomorrow', worldAnew);
    await emulator.reset();
    await emulator.loadRules(readRules());
    const one = new Lanes([emulator]);
    return {
      wrongIn: async (index) => {
        let wrong: string[] = [];
        await one.lend(async (lent) => {
          const sentence = anew.sentences[index];
          wrong = sentence ? await wrongIn(lent, sentence) : ['not said'];
        });
        return wrong;
      },
    };
  })();
  return tomorrow;
}

type Chapter = readonly [about: string, chapter: Sentence[]];

/** In turn, as many sentences as one report holds. */
function chaptersOf(all: readonly Sentence[]): Chapter[] {
  const chapters: Sentence[][] = [];
  let room = 0;
  for (const sentence of all) {
    room -= sentence.expectations.length;
    if (room < 0) {
      chapters.push([]);
      room = REPORT_HOLDS - sentence.expectations.length;
    }
    chapters.at(-1)?.push(sentence);
  }
  return chapters.map((chapter) => [[...new Set(chapter.map(({ about }) => about))].join(', '), chapter]);
}

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
    expect(half.join('\n')).toBe('');
  });
});
