/** What a stored response can hold: an item left open over a weekend still has a pace. */
const LONGEST_MS = 86_400_000;

/** Median time per answered item in whole milliseconds; 0 when nothing was answered. */
export function medianPace(paces: readonly number[]): number {
  const sorted = paces.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return Math.min(LONGEST_MS, Math.max(0, Math.round((lower + upper) / 2)));
}

/** Seconds that an item takes from one to the next, read by oneself, by grade 1–9. */
const SECONDS_OF_GRADE = [22, 18, 15, 12, 10, 9, 8, 8, 8] as const;
/** So many answers tell more of a pupil's pace than the grade does. */
const ENOUGH_ANSWERS = 5;
/** From an answer to the next item, and what a pause counts at most, ms. */
const GOING_ON_MS = 2_000;
const LONGEST_COUNTED_MS = 60_000;

/** How many minutes `items` may take a pupil: by the own pace, as soon as there is one. At least one. */
export function minutesFor(items: number, grade: number, paces: readonly number[]): number {
  return Math.max(1, Math.ceil((items * msPerItem(grade, paces)) / 60_000));
}

function msPerItem(grade: number, paces: readonly number[]): number {
  if (paces.length < ENOUGH_ANSWERS) return (SECONDS_OF_GRADE[grade - 1] ?? 10) * 1000;
  const counted = paces.map((ms) => Math.min(LONGEST_COUNTED_MS, Math.max(0, ms)) + GOING_ON_MS);
  return counted.reduce((sum, ms) => sum + ms, 0) / counted.length;
}
