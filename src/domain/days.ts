/** Days, months and school years are school-local (Asia/Tokyo, no summer time) strings: `YYYY-MM-DD`, `YYYY-MM`. */
const JST_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An instant as an ISO 8601 string in UTC, e.g. `2026-11-20T23:31:00.000Z`. */
export type IsoInstant = string;
export type Day = string;
export type Month = string;

/** Whether a text is a day that exists: not `2026-02-30`, not `2026-2-3`. */
export function isDay(text: string): text is Day {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The school-local day of an instant given in milliseconds since 1970 (UTC). */
export function dayOf(epochMs: number): Day {
  return new Date(epochMs + JST_OFFSET_MS).toISOString().slice(0, 10);
}

/** The school-local hour, 0–23, of an instant in milliseconds since 1970. */
export function hourOf(epochMs: number): number {
  return new Date(epochMs + JST_OFFSET_MS).getUTCHours();
}

/** The school-local time of day, `HH:MM`, of an instant in milliseconds since 1970. */
export function timeOf(epochMs: number): string {
  return new Date(epochMs + JST_OFFSET_MS).toISOString().slice(11, 16);
}

/** The school-local day of an ISO instant. */
export function dayOfInstant(instant: IsoInstant): Day {
  return dayOf(Date.parse(instant));
}

/** Milliseconds since 1970 of the first moment of a school-local day. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - JST_OFFSET_MS;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days after `from` the other one is; negative before it. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((startOfDay(until) - startOfDay(from)) / DAY_MS);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The Japanese school year (April to March) that a day lies in, e.g. 2026 for 2027-03-31. */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) >= '04' ? year : year - 1;
}

/** The month of that number (1 to 12) within a school year. */
export function monthInSchoolYear(schoolYear: number, month: number): Month {
  return `${month >= 4 ? schoolYear : schoolYear + 1}-${String(month).padStart(2, '0')}`;
}

/** Milliseconds since 1970 of a school-local time (`HH:MM`) on a day. */
export function timeOn(day: Day, hhmm: string): number {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return startOfDay(day) + (hours * 60 + minutes) * 60_000;
}
