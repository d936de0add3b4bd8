/** Made-up children who are low from the first day on, and children who are not. */
import { type Assumptions, type Child, simulated } from './children';

/** Their own mean: nearer to あめ than to くもり. */
const LOW_MEAN = 1.8;
/** Nearer to くもり than to あめ: whoever notices these notices too much. */
const NOT_LOW = 2.5;

/** `stable` is a child of `simulated`; the "drop" is another child, whose weather has been low since the first day. */
export function* lowFromTheStart(assumptions: Assumptions): Generator<Child> {
  const low = simulated({ ...assumptions, means: { mean: LOW_MEAN, sd: 0 } });
  for (const { stable } of simulated(assumptions)) {
    const other = low.next();
    if (other.done) return;
    yield { stable, dropping: other.value.stable, dropsAt: 0 };
  }
}

/** The children of `simulated` whose days on average are not low. */
export function* notLow(assumptions: Assumptions): Generator<Child> {
  for (const child of simulated(assumptions)) {
    const levels = child.stable.flatMap(({ answer }) => (typeof answer === 'number' ? answer : []));
    if (levels.reduce<number>((sum, level) => sum + level, 0) >= NOT_LOW * levels.length) yield child;
  }
}
