import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@domain/days';
import { Lanes } from '../support/lanes';
import { today } from '../support/rules-clock';
import { ConditionTally } from '../support/rules-coverage';
import { ReportedWorld } from '../support/rules-reports';
import { sentences } from './cases';

const tally = new ConditionTally();
/** Each has a world of its own, and the emulator as much to do as it has processors. */
const worlds = ['a', 'b', 'c'].map((lane) => new ReportedWorld(`demo-rules-wire-${lane}`, tally));
const lanes = new Lanes(worlds);

describe('rules', () => {
  beforeAll(() => Promise.all(worlds.map((world) => world.open())));
  afterAll(() => Promise.all(worlds.map((world) => world.close())));

  it.concurrent.each(sentences.map((sentence, index) => [sentence.about, sentence.says, index] as const))(
    '%s: %s',
    (_, __, index) =>
      lanes.lend(async (world) => {
        let wrong = await world.wrongIn(sentences[index]?.expectations ?? []);
        if (wrong.length > 0 && dayOf(Date.now()) !== today) wrong = await (await afterMidnight())(index);
        expect(wrong).toEqual([]);
      }),
  );
});

type WrongIn = (index: number) => Promise<string[]>;
let tomorrow: Promise<WrongIn> | undefined;

/** What was said of a day that has ended meanwhile is said anew of this one, in a world of its own. */
function afterMidnight(): Promise<WrongIn> {
  tomorrow ??= (async () => {
    vi.resetModules();
    const [anew, reports] = await Promise.all([import('./cases'), import('../support/rules-reports')]);
    const world = new reports.ReportedWorld('demo-rules-wire-tomorrow', tally);
    await world.open();
    const one = new Lanes([world]);
    return async (index) => {
      let wrong: string[] = [];
      await one.lend(async (lent) => {
        const sentence = anew.sentences[index];
        wrong = sentence ? await lent.wrongIn(sentence.expectations) : ['not said'];
      });
      return wrong;
    };
  })();
  return tomorrow;
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
