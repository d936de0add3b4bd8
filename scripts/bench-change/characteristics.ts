import type { Child } from './children';
import type { Rule } from './rules';

/** Days after a drop by which it was found or not. */
export const WITHIN = [5, 10, 15, 20] as const;

export interface Characteristics {
  /** Share of stable children with an alarm at least once. */
  alarmed: number;
  /** False alarms per stable child. */
  perChild: number;
  /** Share of drops with an alarm so many school days after them. */
  found: Record<(typeof WITHIN)[number], number>;
}

/** Operating characteristics of each rule over the same children. */
export function measure<Name extends string>(
  rules: Record<Name, Rule>,
  children: Iterable<Child>,
): Record<Name, Characteristics> {
  const names = Object.keys(rules) as Name[];
  const totals = new Map(names.map((name) => [name, { alarmed: 0, alarms: 0, found: WITHIN.map(() => 0) }]));
  let count = 0;
  for (const { stable, dropping, dropsAt } of children) {
    count += 1;
    for (const [name, total] of totals) {
      const falseAlarms = rules[name](stable).length;
      total.alarms += falseAlarms;
      if (falseAlarms > 0) total.alarmed += 1;
      const delays = rules[name](dropping).flatMap((at) => (at < dropsAt ? [] : [at - dropsAt]));
      total.found = total.found.map((found, index) =>
        delays.some((delay) => delay < (WITHIN[index] ?? 0)) ? found + 1 : found,
      );
    }
  }
  const shares = [...totals].map(([name, { alarmed, alarms, found }]) => [
    name,
    {
      alarmed: alarmed / count,
      perChild: alarms / count,
      found: Object.fromEntries(WITHIN.map((days, index) => [days, (found[index] ?? 0) / count])),
    },
  ]);
  return Object.fromEntries(shares) as Record<Name, Characteristics>;
}
