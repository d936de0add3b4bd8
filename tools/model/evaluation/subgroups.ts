/**
 * The audit: whether the model sees, and calls upon, groups of children alike. Groups come from columns that are never features. Lists are
 * those of the whole school, for that is how children would be looked at.
 */
import { MINIMUM_GROUP } from '@domain/classes/stats';
import { DEED_COLUMNS, SYNTHETIC_COLUMN } from '@domain/export/panel-columns';
import { estimate, resample, type Draws, type Estimate } from './bootstrap';
import { discrimination } from './discrimination';
import { DECIDING_LENGTH } from './figures';
import type { JudgedRow } from './judged-row';
import { listPlaces, ppvOf, recallOf, tally } from './lists';
import { rank } from './ranking';
import { part, type Sample } from './sample';
import { sizesOf } from './school-size';

export interface Subgroup {
  /** `gradeBand`, `schoolSize`, `answering` or the name of an audit column. */
  readonly by: string;
  readonly value: string;
  readonly pupils: number;
  readonly rows: number;
  /** Withheld (`null`), as is all that follows, in groups under ten pupils, and where such a group could be had by subtraction. */
  readonly positives: number | null;
  readonly predicted: number | null;
  readonly observed: number | null;
  readonly auc: Estimate;
  readonly recallAt5: Estimate;
  readonly ppvAt5: Estimate;
  /** Share of those to whom it did not happen who stood on a list all the same. */
  readonly listedInVain: number | null;
}

/** A column with more different values is no grouping but something like a number. */
const MOST_VALUES = 8;
/** What adults did is no trait of a child, and made-up children are made up all. */
const NO_GROUPS: ReadonlySet<string> = new Set([...DEED_COLUMNS, SYNTHETIC_COLUMN]);
const UNKNOWN: Estimate = { value: null, low: null, high: null };

export function subgroups(
  panel: readonly JudgedRow[],
  sample: Sample,
  scores: Float64Array,
  draws: Draws,
): Subgroup[] {
  const places = listPlaces(sample, scores, DECIDING_LENGTH);
  return groupings(panel, sample).flatMap(({ by, valueOf }) => {
    const values = [...sample.rows].map((row) => valueOf(panel[row] as JudgedRow));
    const different = [...new Set(values)].sort();
    if (different.length > MOST_VALUES) return [];
    const groups = different.map((value) => {
      const members = Int32Array.from(values.keys()).filter((index) => values[index] === value);
      const pupils = new Set(Array.from(members, (index) => panel[sample.rows[index] as number]?.pupilKey))
        .size;
      return { by, value, members, pupils };
    });
    const withheld = withheldOf(groups);
    return groups.map(({ members, ...group }) =>
      withheld.has(group.value)
        ? { ...group, rows: members.length, ...WITHHELD }
        : { ...group, rows: members.length, ...figuresOf(sample, members, scores, places, draws) },
    );
  });
}

/** Groups under ten, and with them the next larger one until nobody's figures are what is left of the whole. */
function withheldOf(groups: readonly { readonly value: string; readonly pupils: number }[]): Set<string> {
  const withheld = new Set<string>();
  let hidden = 0;
  for (const { value, pupils } of groups.toSorted((a, b) => a.pupils - b.pupils)) {
    if (pupils >= MINIMUM_GROUP && (hidden === 0 || hidden >= MINIMUM_GROUP)) break;
    withheld.add(value);
    hidden += pupils;
  }
  return withheld;
}

function groupings(panel: readonly JudgedRow[], sample: Sample) {
  const sizes = sizesOf(panel, sample);
  const columns = Object.keys(panel[0]?.audit ?? {}).filter((column) => !NO_GROUPS.has(column));
  return [
    { by: 'gradeBand', valueOf: ({ gradeBand }: JudgedRow): string => gradeBand },
    { by: 'schoolSize', valueOf: ({ schoolId }: JudgedRow) => sizes.get(schoolId) ?? '' },
    { by: 'answering', valueOf: ({ features }: JudgedRow) => answering(features.invited_silent ?? null) },
    ...columns.map((column) => ({ by: column, valueOf: ({ audit }: JudgedRow) => audit[column] ?? '' })),
  ];
}

function answering(invitedSilent: number | null): string {
  if (invitedSilent === null) return 'unknown';
  return invitedSilent === 1 ? 'silent' : 'answered';
}

function figuresOf(
  sample: Sample,
  members: Int32Array,
  scores: Float64Array,
  places: Float64Array,
  draws: Draws,
): Omit<Subgroup, 'by' | 'value' | 'pupils' | 'rows'> {
  const own = part(sample, members);
  const rows = members.length;
  const positives = sum(own.outcome);
  const negatives = rows - positives;
  const ownScores = Float64Array.from(members, (index) => scores[index] as number);
  const ownPlaces = Float64Array.from(members, (index) => places[index] as number);
  const lists = tally(own, ownPlaces);
  const ranking = rank(own, ownScores);
  const enough = positives >= MINIMUM_GROUP && negatives >= MINIMUM_GROUP;
  const figures = resample(draws, (weights) => ({
    auc: enough ? discrimination(ranking, weights).auc : null,
    recall: recallOf(lists, weights),
    ppv: ppvOf(lists, weights),
  }));
  return {
    positives,
    predicted: sum(ownScores) / rows,
    observed: positives / rows,
    auc: estimate(figures, 'auc'),
    recallAt5: enough ? estimate(figures, 'recall') : UNKNOWN,
    ppvAt5: enough ? estimate(figures, 'ppv') : UNKNOWN,
    listedInVain: negatives > 0 ? (sum(ownPlaces) - sum(lists.hits)) / negatives : null,
  };
}

const WITHHELD = {
  ...{ positives: null, predicted: null, observed: null, listedInVain: null },
  ...{ auc: UNKNOWN, recallAt5: UNKNOWN, ppvAt5: UNKNOWN },
};

function sum(values: Float64Array | Uint8Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
