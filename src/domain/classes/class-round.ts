/**
 * Aggregates of one class in one round. They are changed by differences, and every key is always there: whether built up answer
 * by answer in any order, or computed at once, the numbers and the bytes are the same.
 */
import { BANDS, type ClassRound, type IndicatorAggregate } from '../derived';
import type { Result } from '../result';
import type { Instrument } from '../survey/instrument';
import { formOfGrade, gradeOfClass } from '../school/grades';

type Band = (typeof BANDS)[number];

/** What one result adds to, or takes from, the aggregates of one class. */
export interface ClassRoundChange {
  answered: number;
  indicators: Record<string, IndicatorAggregate>;
}

/** The band (lower bound) that a value of 0..100 counts in; 100 counts in the last. */
export function bandOf(value: number): Band {
  return BANDS[Math.min(BANDS.length - 1, Math.floor(value / 20))] ?? '0';
}

function empty(): IndicatorAggregate {
  return { n: 0, sum: 0, distribution: { '0': 0, '20': 0, '40': 0, '60': 0, '80': 0 } };
}

function noChange(instrument: Instrument): ClassRoundChange {
  return {
    answered: 0,
    indicators: Object.fromEntries(instrument.indicators.map(({ id }) => [id, empty()])),
  };
}

/** Adds (`sign` 1) or takes away (−1) one result, in place. Indicators are counted on the class's own form only, and not what stands apart. */
function count(change: ClassRoundChange, classId: string, result: Result, sign: 1 | -1): void {
  change.answered += sign;
  if (result.apart || result.form !== formOfGrade(gradeOfClass(classId))) return;
  for (const [id, value] of Object.entries(result.indicators)) {
    const aggregate = change.indicators[id];
    if (value === null || aggregate === undefined) continue;
    aggregate.n += sign;
    aggregate.sum += sign * Math.round(value);
    aggregate.distribution[bandOf(value)] += sign;
  }
}

/** For every class concerned, what replacing `before` by `after` changes. Results of no class change nothing. */
export function changesBetween(
  instrument: Instrument,
  before: Result | undefined,
  after: Result | undefined,
): Map<string, ClassRoundChange> {
  const changes = new Map<string, ClassRoundChange>();
  const apply = (result: Result | undefined, sign: 1 | -1) => {
    for (const classId of result?.classIds ?? []) {
      const change = changes.get(classId) ?? noChange(instrument);
      changes.set(classId, change);
      if (result) count(change, classId, result, sign);
    }
  };
  apply(before, -1);
  apply(after, 1);
  return changes;
}

/** The whole aggregate of a class, from all its results at once. */
export function classRoundOf(
  place: Pick<ClassRound, 'classId' | 'roundId' | 'instrument' | 'invited'>,
  instrument: Instrument,
  results: readonly Result[],
): ClassRound {
  const change = noChange(instrument);
  for (const result of results) count(change, place.classId, result, 1);
  return { ...place, form: formOfGrade(gradeOfClass(place.classId)), ...change };
}

/** A change as the homeroom sees it while it happens: how many have answered, and of no indicator anything. */
export function answeredOnly(instrument: Instrument, { answered }: ClassRoundChange): ClassRoundChange {
  return forHomeroom(instrument, { ...noChange(instrument), answered });
}

/** The indicators that the homeroom may see, of an aggregate or a change. */
export function forHomeroom<T extends { indicators: Record<string, IndicatorAggregate> }>(
  instrument: Instrument,
  aggregate: T,
): T {
  const kept = new Set(instrument.indicators.filter((one) => one.keptFromHomeroom).map(({ id }) => id));
  return {
    ...aggregate,
    indicators: Object.fromEntries(Object.entries(aggregate.indicators).filter(([id]) => !kept.has(id))),
  };
}
