import type { Expectation } from './rules-expectation';
import type { ConditionTally } from './rules-coverage';
import { RulesEmulator, readRules } from './rules-wire';
import { world } from './rules-world';

/**
 * The emulator keeps every value that a report is about: one for all sentences would take gigabytes, and is then no report any more. From
 * about 2,000 attempts on, single values have been missing from it, and three worlds at once have one each.
 */
const REPORT_HOLDS = 350;

/** A world of its own, whose reports are read before they are full. Loading the rules begins a new one, and costs as much as 300 attempts. */
export class ReportedWorld {
  readonly #emulator: RulesEmulator;
  readonly #rules = readRules();
  #room = 0;

  constructor(
    project: string,
    readonly tally: ConditionTally,
  ) {
    this.#emulator = new RulesEmulator(project, world);
  }

  async open(): Promise<void> {
    await this.#emulator.reset();
    await this.#begin();
  }

  /** What the sentence says and the rules do not, in the sentence's words. */
  async wrongIn(expectations: readonly Expectation[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const expectation of expectations) {
      if (this.#room === 0) {
        await this.close();
        await this.#begin();
      }
      this.#room -= 1;
      if ((await this.#emulator.allows(expectation)) !== expectation.allowed) wrong.push(expectation.says);
    }
    return wrong;
  }

  /** Adds the last report to the tally. */
  async close(): Promise<void> {
    this.tally.add(await this.#emulator.coverage());
  }

  async #begin(): Promise<void> {
    await this.#emulator.loadRules(this.#rules);
    this.#room = REPORT_HOLDS;
  }
}
