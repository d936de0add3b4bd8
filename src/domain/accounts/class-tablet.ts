/**
 * A tablet of a class of grades 1–3 that an adult has prepared: it shows the class as a list, the child taps itself and its three
 * pictures. What stands for the number of a card is a secret that lies on the tablet alone, and that an adult takes away.
 */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { type Day, dayOf, schoolYearOf, timeOn } from '../days';
import { toHiragana } from '../kana';
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { schoolYearOfClass } from '../school/grades';
import type { Roster } from '../school/school';
import { classIdSchema } from '../school/class-ids';
import { shownWords, wordsOf } from '../texts';
import type { CardPicture } from './cards';

/** 128 random bits, made on the tablet. */
export const tabletSecretSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** Keyed hash of the secret: whoever reads it learns nothing of the secret. */
export const tabletIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** What people call it, as on its sticker. */
export const TABLET_NAME_MAX = 40;
export const tabletNameSchema = wordsOf(1, TABLET_NAME_MAX);

/** So many wrong tries on one day, of all children together, and the tablet rests until the next. */
export const TABLET_TRIES = 30;
/** Children come before the adults' hours begin, ms. */
const EARLY_MS = 60 * 60_000;

/** `schools/{s}/classTablets/{keyed hash of its secret}` */
export const classTabletSchema = z.strictObject({
  classId: classIdSchema,
  name: shownWords(),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
  /** When it last showed its list, to the hour. Absent: never yet. */
  usedAt: z.optional(isoInstant),
  /** Wrong tries on the last day that had any. */
  wrong: z.optional(z.strictObject({ day: z.string(), count: z.number().check(z.int(), z.minimum(0)) })),
});
export type ClassTablet = z.infer<typeof classTabletSchema>;

/** What of a tablet is stored as a keyed hash. */
export const hashedTablet = (school: string, secret: string) => `tablet:${school}:${secret}`;
/** By what a child is named to one tablet: no id of it leaves the server. */
export const hashedEntry = (tabletId: string, pupilId: string) => `entry:${tabletId}:${pupilId}`;
export const hashedListPictures = (school: string, pupilId: string, pictures: readonly CardPicture[]) =>
  `list-pictures:${school}:${pupilId}:${pictures.join(',')}`;

export function restsOn({ wrong }: Pick<ClassTablet, 'wrong'>, day: Day): boolean {
  return wrong?.day === day && wrong.count >= TABLET_TRIES;
}

/** Its wrong tries after one more on that day. */
export function wrongOn({ wrong }: Pick<ClassTablet, 'wrong'>, day: Day): ClassTablet['wrong'] {
  return { day, count: (wrong?.day === day ? wrong.count : 0) + 1 };
}

/** Whether the list is shown: on school days, from an hour before adults are there until they go. A tablet that is found at home shows nobody. */
export function isListOpen(calendar: SchoolCalendar, now: number): boolean {
  const day = dayOf(now);
  const { opensAt, closesAt } = hoursOn(calendar, day);
  return isSchoolDay(calendar, day) && timeOn(day, opensAt) - EARLY_MS <= now && now < timeOn(day, closesAt);
}

/** Last year's class is nobody's any more. */
export function isClassOver(classId: string, now: number): boolean {
  return schoolYearOfClass(classId) < schoolYearOf(dayOf(now));
}

export interface ListedChild {
  readonly pupilId: string;
  readonly number: number;
  /** Empty: no reading of the name is known, the number stands for it. */
  readonly name: string;
}

/** Those of a class by number, with no more of a name than is called in the room, in the letters that are learnt first: the given name, both where two have the same. */
export function listedChildren(pupils: Roster['pupils']): ListedChild[] {
  const all = Object.entries(pupils).map(([pupilId, { number, kana }]) => {
    const whole = toHiragana(kana.trim());
    return { pupilId, number, whole, given: whole.split(/\s+/).at(-1) ?? '' };
  });
  const isShared = (name: string) => all.filter(({ given }) => given === name).length > 1;
  return all
    .map(({ pupilId, number, whole, given }) => ({ pupilId, number, name: isShared(given) ? whole : given }))
    .toSorted((a, b) => a.number - b.number);
}

/** None of them is one of the secret pictures. */
export const LIST_PICTURES = ['rabbit', 'bear', 'chick', 'frog', 'elephant', 'penguin', 'dog'] as const;
export type ListPicture = (typeof LIST_PICTURES)[number];

/** Beside a number of the class, the same on every tablet: its animal, and which of the grounds (0 … `LIST_GROUNDS` - 1) it stands on. */
export function listPictureOf(number: number): { readonly animal: ListPicture; readonly ground: number } {
  const animal = LIST_PICTURES[number % LIST_PICTURES.length] ?? LIST_PICTURES[0];
  return { animal, ground: number % LIST_GROUNDS };
}
/** With the animals no two of the first 35 are alike. */
export const LIST_GROUNDS = 5;
