/** A class's round beside the one before: per indicator the mean, how it spreads, and whether it moved. */
import { BANDS, type ClassRound, type IndicatorAggregate } from '@domain/derived';
import { FEWEST_ANSWERS } from '@domain/classes/published-classes';
import type { Indicator, Instrument } from '@domain/survey/instrument';
import type { Round } from '@domain/school/round';

/** From so many points on, up or down, a difference is marked. */
const MARKED_DIFFERENCE = 7;

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Figures {
  /** 0..100, rounded as it is shown. */
  readonly mean: number;
  readonly n: number;
  /** How many answers lie in each band, lowest first: nobody's or those of at least five. */
  readonly bands: readonly Band[];
}

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** Difference of the two means as they are shown, in points. */
  readonly points: number;
}

export interface IndicatorRow {
  readonly indicator: Indicator;
  /** null: withheld. */
  readonly now: Figures | null;
  readonly before: Figures | null;
  /** null when one side is missing or withheld. */
  readonly change: Change | null;
}

/** Rows in the instrument's order, only for the indicators that the class's document holds. */
export function compareRounds(
  instrument: Instrument,
  current: ClassRound,
  previous: ClassRound | null,
): IndicatorRow[] {
  const comparable = previous?.instrument === current.instrument && previous.form === current.form;
  return instrument.indicators.flatMap((indicator) => {
    const aggregate = current.indicators[indicator.id];
    if (aggregate === undefined) return [];
    const now = figuresOf(aggregate);
    const before = comparable ? figuresOf(previous.indicators[indicator.id]) : null;
    return [{ indicator, now, before, change: now && before && changeBetween(before.mean, now.mean) }];
  });
}

function figuresOf(aggregate: IndicatorAggregate | undefined): Figures | null {
  if (aggregate === undefined || aggregate.n < FEWEST_ANSWERS) return null;
  const starts = BANDS.map(Number);
  return {
    mean: Math.round(aggregate.sum / aggregate.n),
    n: aggregate.n,
    bands: joinedBands(
      BANDS.map((band, index) => ({
        from: Number(band),
        to: (starts[index + 1] ?? 101) - 1,
        count: aggregate.distribution[band],
      })),
    ),
  };
}

const isFew = ({ count }: Band) => count > 0 && count < FEWEST_ANSWERS;

/** Puts a band of one to four answers together with its neighbours, upwards first, until they are at least five. */
function joinedBands(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && isFew(last)) joined[joined.length - 1] = together(last, band);
    else joined.push(band);
  }
  let highest = joined.pop();
  while (highest && isFew(highest)) {
    const below = joined.pop();
    if (!below) break;
    highest = together(below, highest);
  }
  return highest ? [...joined, highest] : joined;
}

function together(below: Band, above: Band): Band {
  return { from: below.from, to: above.to, count: below.count + above.count };
}

/** Worked out from the rounded means, so that what stands on the page adds up. */
export function changeBetween(before: number, now: number): Change {
  const points = now - before;
  if (Math.abs(points) < MARKED_DIFFERENCE) return { direction: 'same', points };
  return { direction: points > 0 ? 'up' : 'down', points };
}

export interface DatedRound extends Round {
  readonly id: string;
}

/** Rounds that have opened and ask this class, the latest first, without those that are only tried out. `now` in ms since 1970. */
export function roundsOfClass(
  rounds: Readonly<Record<string, Round>>,
  classId: string,
  now: number,
): DatedRound[] {
  return Object.entries(rounds)
    .map(([id, round]) => ({ id, ...round }))
    .filter(
      ({ classIds, opensAt, practice }) =>
        practice !== true && (classIds === 'all' || classIds.includes(classId)) && Date.parse(opensAt) <= now,
    )
    .sort((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt));
}

/** What a teacher most likely wants to see: the latest round that has closed, or the one under way when none has. */
export function roundShownFirst(rounds: readonly DatedRound[], now: number): DatedRound | undefined {
  return rounds.find(({ closesAt }) => Date.parse(closesAt) <= now) ?? rounds[0];
}

/** The one before `chosen` with the same instrument; `rounds` with the latest first. */
export function previousRound(rounds: readonly DatedRound[], chosen: DatedRound): DatedRound | undefined {
  return rounds.slice(rounds.indexOf(chosen) + 1).find(({ instrument }) => instrument === chosen.instrument);
}
