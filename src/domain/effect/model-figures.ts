import type { Effect } from '../effect';
import { MINIMUM_GROUP, publishableCells } from '../classes/stats';
import { type Bins, stabilityIndex, sumOfBins } from './bins';
import { rateOfAll, sumOf } from './rates';
import type { EffectTally, GroupTally } from './tally';

/** Of the model that most schools were scored with: others have other cuts. */
export function modelFigures(tallies: readonly EffectTally[]): Effect['model'] {
  const scored = tallies.flatMap((tally) => tally.scored ?? []);
  const count = (model: string) => scored.filter((one) => one.model === model).length;
  const id = [...new Set(scored.map(({ model }) => model))].sort((a, b) => count(b) - count(a))[0];
  const same = scored.filter(({ model }) => model === id);
  if (id === undefined) return undefined;
  return {
    id,
    synthetic: same.some(({ synthetic }) => synthetic),
    scoreDrift: driftOf(same.map(({ score }) => score)),
    featureDrift: Object.fromEntries(
      Object.keys(same[0]?.features ?? {}).map((feature) => [
        feature,
        driftOf(same.flatMap(({ features }) => features[feature] ?? [])),
      ]),
    ),
    calibration: calibrated(same.map(({ calibration }) => calibration)),
  };
}

/** The group that the grade bands are parts of. */
const ALL = 'all';

type Calibration = NonNullable<Effect['model']>['calibration'];
type Groups = Readonly<Record<string, GroupTally>>;

/** Of each group, mean prediction and share that came about. Withheld where few, or where the others would tell of few. */
function calibrated(schools: readonly Groups[]): Calibration {
  const groups = [...new Set(schools.flatMap((school) => Object.keys(school)))];
  const withheld = withheldBands(schools);
  return Object.fromEntries(
    groups.map((group) => {
      const tallies = schools.flatMap((school) => school[group] ?? []);
      const n = sumOf(tallies, (one) => one.n);
      const rateOf = (part: (one: GroupTally) => number) =>
        withheld.has(group) ? null : rateOfAll(tallies.map((one) => ({ part: part(one), whole: one.n })));
      return [
        group,
        { n, predicted: rateOf((one) => one.predicted), observed: rateOf((one) => one.observed) },
      ];
    }),
  );
}

/**
 * The bands that a scope withholds: few themselves, or what would be left of the whole. The city withholds one also while a single school
 * does, and then another with it: with both missing, neither can be had from the whole.
 */
function withheldBands(schools: readonly Groups[]): ReadonlySet<string> {
  const ofSchools = schools.map(ownWithheld);
  if (schools.length < 2) return ofSchools[0] ?? new Set();
  const whole = Object.fromEntries(
    [...new Set(schools.flatMap((school) => Object.keys(bandsOf(school))))].map((band) => [
      band,
      sumOf(schools, (school) => school[band]?.n ?? 0),
    ]),
  );
  const withheld = new Set(
    Object.keys(whole).filter((band) => {
      const hiding = schools.filter((_, index) => ofSchools[index]?.has(band));
      const heldBack = sumOf(hiding, (school) => school[band]?.n ?? 0);
      return hiding.length > 0 && (hiding.length < 2 || heldBack < MINIMUM_GROUP);
    }),
  );
  const [smallest] = Object.keys(whole)
    .filter((band) => !withheld.has(band))
    .sort((one, other) => (whole[one] ?? 0) - (whole[other] ?? 0));
  if (withheld.size === 1 && smallest !== undefined) withheld.add(smallest);
  return withheld;
}

function ownWithheld(school: Groups): ReadonlySet<string> {
  const bands = bandsOf(school);
  const { grades } = publishableCells(new Map(Object.entries(bands).map(([band, { n }]) => [band, n])));
  return new Set(Object.keys(bands).filter((band) => !grades.has(band)));
}

function bandsOf(school: Groups): Groups {
  return Object.fromEntries(Object.entries(school).filter(([group]) => group !== ALL));
}

function driftOf(bins: readonly Bins[]): number | null {
  const sum = sumOfBins(bins);
  return sum ? stabilityIndex(sum) : null;
}
