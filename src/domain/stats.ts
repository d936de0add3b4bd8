/**
 * Published numbers of groups. Nobody may be worked out of them: a cell rests on at least `K` answers, and where one cell of a
 * row is withheld, a second one is too, so that subtracting the others from the total does not give it away.
 */
import type { Result, Stats } from './derived';
import type { Instrument } from './instrument';
import { FORMS, type Form } from './school';

/** Fewest answers that a published number rests on. */
export const K = 10;

/** A result with the group it counts in. */
export interface GroupedResult {
  group: string;
  result: Pick<Result, 'form' | 'indicators'>;
}

interface Cell {
  n: number;
  sum: number;
}

/**
 * The groups of a row that may be published, given how many answers each has. The total is published whenever it has `K`
 * answers; then the withheld groups together must hold none or at least `K`, or the smallest published one is withheld too.
 */
export function publishableGroups(sizes: ReadonlyMap<string, number>): Set<string> {
  const published = new Set([...sizes].filter(([, n]) => n >= K).map(([group]) => group));
  const hidden = () => [...sizes].filter(([group]) => !published.has(group));
  const total = (groups: readonly (readonly [string, number])[]) => groups.reduce((sum, [, n]) => sum + n, 0);
  while (published.size > 0) {
    const kept = total(hidden());
    if (kept === 0 || kept >= K) break;
    const [smallest] = [...sizes]
      .filter(([group]) => published.has(group))
      .sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
    if (smallest) published.delete(smallest[0]);
  }
  return published;
}

type Published = { scope: string } & Pick<Stats, 'forms'>;

/**
 * The whole (`wholeScope`) and its groups (by their names) as they may be published together. The order of results does
 * not matter.
 */
export function publish(
  instrument: Instrument,
  results: readonly GroupedResult[],
  wholeScope: string,
): Published[] {
  const groups = [...new Set(results.map(({ group }) => group))].sort();
  const scopes = [wholeScope, ...groups];
  const published = scopes.map((scope): Published => ({ scope, forms: {} }));
  for (const form of FORMS) {
    const ofForm = results.filter(({ result }) => result.form === form);
    if (ofForm.length === 0) continue;
    publishForm(instrument, form, ofForm, groups, wholeScope, published);
  }
  return published;
}

function publishForm(
  instrument: Instrument,
  form: Form,
  results: readonly GroupedResult[],
  groups: readonly string[],
  wholeScope: string,
  published: readonly Published[],
): void {
  const present = groups.filter((group) => results.some((one) => one.group === group));
  const answers = row(present, results, () => 0);
  for (const { scope, forms } of published) {
    if (scope !== wholeScope && !present.includes(scope)) continue;
    forms[form] = { answered: cellOf(answers, scope, wholeScope)?.n ?? null, indicators: {} };
  }
  for (const { id } of instrument.indicators) {
    const cells = row(present, results, (result) => result.indicators[id] ?? null);
    for (const { scope, forms } of published) {
      const target = forms[form];
      if (!target) continue;
      const cell = cellOf(cells, scope, wholeScope);
      target.indicators[id] = cell ? { n: cell.n, mean: Math.round((cell.sum / cell.n) * 10) / 10 } : null;
    }
  }
}

function row(
  groups: readonly string[],
  results: readonly GroupedResult[],
  valueOf: (result: GroupedResult['result']) => number | null,
): Map<string, Cell> {
  const cells = new Map<string, Cell>(groups.map((group) => [group, { n: 0, sum: 0 }]));
  for (const { group, result } of results) {
    const value = valueOf(result);
    const cell = cells.get(group);
    if (value === null || !cell) continue;
    cell.n += 1;
    // Integers: the sum does not depend on the order of the answers.
    cell.sum += Math.round(value);
  }
  return cells;
}

function cellOf(cells: ReadonlyMap<string, Cell>, scope: string, wholeScope: string): Cell | null {
  if (scope === wholeScope) {
    const whole = { n: 0, sum: 0 };
    for (const { n, sum } of cells.values()) {
      whole.n += n;
      whole.sum += sum;
    }
    return whole.n >= K ? whole : null;
  }
  const sizes = new Map([...cells].map(([group, { n }]) => [group, n]));
  return publishableGroups(sizes).has(scope) ? (cells.get(scope) ?? null) : null;
}

/**
 * The whole of several groups whose own numbers are published already and cannot be taken back (the city over its schools): a
 * cell is withheld when subtracting the published groups from it would leave fewer than `K` answers.
 */
export function publishWhole(instrument: Instrument, results: readonly GroupedResult[]): Stats['forms'] {
  const [whole] = publish(instrument, results, 'whole');
  const forms = structuredCopy(whole?.forms ?? {});
  for (const form of FORMS) {
    const target = forms[form];
    if (!target) continue;
    const ofForm = results.filter(({ result }) => result.form === form);
    const groups = [...new Set(ofForm.map(({ group }) => group))];
    if (givesSomebodyAway(row(groups, ofForm, () => 0))) target.answered = null;
    for (const { id } of instrument.indicators) {
      if (givesSomebodyAway(row(groups, ofForm, (result) => result.indicators[id] ?? null)))
        target.indicators[id] = null;
    }
  }
  return forms;
}

function structuredCopy(forms: Stats['forms']): Stats['forms'] {
  return Object.fromEntries(
    Object.entries(forms).map(([form, { answered, indicators }]) => [
      form,
      { answered, indicators: { ...indicators } },
    ]),
  );
}

function givesSomebodyAway(cells: ReadonlyMap<string, Cell>): boolean {
  const withheld = [...cells.values()].filter(({ n }) => n < K).reduce((sum, { n }) => sum + n, 0);
  return withheld > 0 && withheld < K;
}
