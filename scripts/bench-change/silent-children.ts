/** Made-up children who answer as often as they do, and then half as often. */
import type { MoodDay } from '@domain/mood/state';
import { randomOf } from '../demo/random';
import { type Assumptions, type Child, simulated } from './children';

/** Share of days that a child answers, from the least to the most. */
const ANSWERED = { least: 0.6, most: 1 };

/** The children of `simulated`, each with an answer rate of its own; from the drop on it is half of that. */
export function* answeringLess(assumptions: Assumptions): Generator<Child> {
  let index = 0;
  for (const { stable, dropsAt } of simulated({ ...assumptions, missing: 0 })) {
    const random = randomOf(assumptions.seed, `answers ${(index += 1)}`);
    const rate = ANSWERED.least + (ANSWERED.most - ANSWERED.least) * random.unit();
    const luck = stable.map(() => random.unit());
    const answered = (rateOn: (at: number) => number): MoodDay[] =>
      stable.map((one, at) => ((luck[at] ?? 1) < rateOn(at) ? one : { day: one.day, answer: 'silent' }));
    yield {
      stable: answered(() => rate),
      dropping: answered((at) => (at < dropsAt ? rate : rate / 2)),
      dropsAt,
    };
  }
}
