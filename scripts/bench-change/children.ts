/**
 * Made-up children for measuring an alarm. An assumption, not a finding: what is published on Japanese children's daily answers
 * (docs/change-signal.md names it) gives no mean, spread or carry-over of a single child's days to take over. A child's days vary around the child's own mean by the child's own SD, and today is a little like yesterday.
 */
import { addDays, weekdayOf, type Day } from '@domain/days';
import type { MoodDay } from '@domain/mood/state';
import type { Level } from '@domain/answers/pupil-records';
import { randomOf, type Random } from '../demo/random';

export interface Assumptions {
  readonly seed: number;
  readonly children: number;
  readonly days: number;
  /** Share of days without an answer, at random. */
  readonly missing: number;
  /** Correlation of a day with the day before. */
  readonly carryOver: number;
  /** By how many of the child's own SDs the weather drops, for good. */
  readonly drop: number;
  /** Mean and spread of the children's own means, in levels. Absent: as children usually are. */
  readonly means?: { readonly mean: number; readonly sd: number };
}

export interface Child {
  /** All school days without a drop. */
  readonly stable: readonly MoodDay[];
  /** The same days, with the drop from the day at `dropsAt` on. */
  readonly dropping: readonly MoodDay[];
  readonly dropsAt: number;
}

/** Mean and spread of children's means, and median and spread (of the logarithm) of their SDs, in levels. */
const MEAN = { mean: 3.1, sd: 0.5 };
const SD = { median: 0.65, spread: 0.3 };
/** Mondays for everybody, and every weekday for each child. */
const MONDAY = -0.15;
const OWN_WEEKDAY_SD = 0.1;
/** The drop comes on one of these days: after the baseline, and with time left to find it. */
const DROPS = { from: 60, among: 60 };

const FIRST_DAY = '2026-04-06';

export function* simulated(assumptions: Assumptions): Generator<Child> {
  const days = schoolDays(assumptions.days);
  for (let child = 0; child < assumptions.children; child += 1)
    yield childOf(assumptions, days, randomOf(assumptions.seed, `child ${child}`));
}

function childOf(
  { missing, carryOver, drop, means = MEAN }: Assumptions,
  days: readonly Day[],
  random: Random,
): Child {
  const mean = means.mean + means.sd * random.normal();
  const sd = SD.median * Math.exp(SD.spread * random.normal());
  const weekdays = [1, 2, 3, 4, 5].map((day) => (day === 1 ? MONDAY : 0) + OWN_WEEKDAY_SD * random.normal());
  const dropsAt = DROPS.from + random.below(DROPS.among);
  let noise = random.normal();
  const stable: MoodDay[] = [];
  const dropping: MoodDay[] = [];
  for (const [index, day] of days.entries()) {
    noise = carryOver * noise + Math.sqrt(1 - carryOver ** 2) * random.normal();
    const weather = mean + (weekdays[weekdayOf(day) - 1] ?? 0) + sd * noise;
    const isMissing = random.chance(missing);
    const answer = (value: number): MoodDay => ({ day, answer: isMissing ? 'silent' : levelOf(value) });
    stable.push(answer(weather));
    dropping.push(answer(index < dropsAt ? weather : weather - drop * sd));
  }
  return { stable, dropping, dropsAt };
}

function levelOf(weather: number): Level {
  return Math.min(4, Math.max(1, Math.round(weather))) as Level;
}

function schoolDays(count: number): Day[] {
  return Array.from({ length: count }, (_, index) =>
    addDays(FIRST_DAY, 7 * Math.floor(index / 5) + (index % 5)),
  );
}
