/** Holds one mutant after the other to everything that the rule tests say, until one sentence turns out wrong. */
import type { Expectation, Sentence } from '../../tests/support/rules-expectation';
import { RulesEmulator } from '../../tests/support/rules-wire';
import { world } from '../../tests/support/rules-world';
import type { Mutant } from './mutants';

export type Verdict =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'survived' }
  | { readonly kind: 'does not compile'; readonly why: string };

interface Shot extends Expectation {
  readonly about: string;
  readonly rank: number;
}

/** The emulator keeps every value that rules came to until they are loaded again: a gigabyte after ten thousand attempts. */
const RELOAD_AFTER = 1000;

export class Hunt {
  readonly #shots: Shot[];
  readonly #hits = new Map<Shot, number>();

  constructor(sentences: readonly Sentence[]) {
    this.#shots = sentences.flatMap(({ about, says, expectations }, row) =>
      expectations.map((expectation, column) => ({
        ...expectation,
        about,
        says: expectations.length === 1 ? says : `${says} (${expectation.says})`,
        // Spread out, because neighbours ask nearly the same.
        rank: ((row * 7919 + column * 104_729) % 10_007) * Math.min(expectations.length, 2),
      })),
    );
  }

  /** Takes mutants off the shared list until it is empty, in an emulator project of its own. */
  async run(
    project: string,
    waiting: Mutant[],
    report: (mutant: Mutant, verdict: Verdict) => void,
  ): Promise<void> {
    const emulator = new RulesEmulator(project, world);
    await emulator.reset();
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift())
      report(mutant, await this.#verdict(emulator, mutant));
  }

  async #verdict(emulator: RulesEmulator, mutant: Mutant): Promise<Verdict> {
    try {
      await emulator.loadRules(mutant.content);
    } catch (error) {
      return { kind: 'does not compile', why: String(error) };
    }
    for (const [index, shot] of this.#inOrder(mutant).entries()) {
      if (index % RELOAD_AFTER === RELOAD_AFTER - 1) await emulator.loadRules(mutant.content);
      if ((await emulator.allows(shot)) !== shot.allowed) {
        this.#hits.set(shot, this.#hitsOf(shot) + 1);
        return { kind: 'killed', by: shot.says };
      }
    }
    return { kind: 'survived' };
  }

  /** First what is about the changed collection, and what killed most so far. */
  #inOrder({ about }: Mutant): Shot[] {
    const near = (shot: Shot) => (shot.about === about ? 0 : 1);
    return this.#shots.toSorted(
      (a, b) => near(a) - near(b) || this.#hitsOf(b) - this.#hitsOf(a) || a.rank - b.rank,
    );
  }

  #hitsOf(shot: Shot): number {
    return this.#hits.get(shot) ?? 0;
  }
}
