/** One model against another on the same rows: differences draw by draw, and whose names come and go on the lists. */
import { difference, type Estimate } from './bootstrap';
import { DECIDING_LENGTH, type FigureName, type ResampledFigures } from './figures';
import { listPlaces, tally } from './lists';
import type { Sample } from './sample';

export const COMPARED = [
  'schoolRecall5',
  'recall5',
  'ppv5',
  'auc',
  'averagePrecision',
  'f1',
  'brier',
] as const;

export interface Comparison {
  /** New minus other. */
  readonly differences: Readonly<Record<(typeof COMPARED)[number], Estimate>>;
  /** Places on the lists of five, and how many of them were followed by the outcome. */
  readonly lists: {
    readonly both: ListPart;
    readonly onlyNew: ListPart;
    readonly onlyOther: ListPart;
  };
  /** Schools whose list of five names more, as many or fewer of those to whom it happened. */
  readonly schools: { readonly more: number; readonly same: number; readonly fewer: number };
}

export interface ListPart {
  readonly places: number;
  readonly hits: number;
}

interface Side {
  readonly scores: Float64Array;
  readonly resampled: ResampledFigures;
}

export function compare(sample: Sample, fresh: Side, other: Side): Comparison {
  const mine = listPlaces(sample, fresh.scores, DECIDING_LENGTH);
  const theirs = listPlaces(sample, other.scores, DECIDING_LENGTH);
  const differences = Object.fromEntries(
    COMPARED.map((name: FigureName) => [name, difference(fresh.resampled, other.resampled, name)]),
  ) as Comparison['differences'];
  return {
    differences,
    lists: {
      both: listPart(sample, (row) => Math.min(mine[row] ?? 0, theirs[row] ?? 0)),
      onlyNew: listPart(sample, (row) => Math.max(0, (mine[row] ?? 0) - (theirs[row] ?? 0))),
      onlyOther: listPart(sample, (row) => Math.max(0, (theirs[row] ?? 0) - (mine[row] ?? 0))),
    },
    schools: schoolsOf(tally(sample, mine).hits, tally(sample, theirs).hits),
  };
}

function listPart({ outcome }: Sample, placeOf: (row: number) => number): ListPart {
  let places = 0;
  let hits = 0;
  outcome.forEach((happened, row) => {
    places += placeOf(row);
    hits += placeOf(row) * happened;
  });
  return { places, hits };
}

function schoolsOf(mine: Float64Array, theirs: Float64Array): Comparison['schools'] {
  const gains = [...mine].map((hits, school) => hits - (theirs[school] ?? 0));
  const same = (gain: number) => Math.abs(gain) < 1e-9;
  return {
    more: gains.filter((gain) => gain > 0 && !same(gain)).length,
    same: gains.filter(same).length,
    fewer: gains.filter((gain) => gain < 0 && !same(gain)).length,
  };
}
