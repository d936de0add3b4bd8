/** What the form of a round holds, and the round that it makes. */
import { daySchema, timeSchema } from '@domain/day-schemas';
import { addDays, type Day, dayOf, timeOf, timeOn } from '@domain/days';
import type { Round } from '@domain/school/round';
import { without } from '@domain/without';
import * as z from 'zod/mini';

export const TITLE_MAX = 80;

const words = (min: number) =>
  z.string().check(z.refine((text) => text.trim().length >= min && text.trim().length <= TITLE_MAX));

const fields = z.strictObject({
  title: words(1),
  /** As grades 1 to 3 read it; empty: the same. */
  kana: words(0),
  instrument: z.string().check(z.minLength(1)),
  practice: z.boolean(),
  asked: z.enum(['all', 'some']),
  classIds: z.array(z.string()),
  opensDay: daySchema,
  opensTime: timeSchema,
  closesDay: daySchema,
  closesTime: timeSchema,
});
export type RoundFormValues = z.infer<typeof fields>;

/** `now`: what ends must end later (ms since 1970). */
export const roundFormSchema = (now: () => number) =>
  fields.check(
    z.refine(({ asked, classIds }) => asked === 'all' || classIds.length > 0, { path: ['classIds'] }),
    z.refine(
      (values) => {
        const { opens, closes } = momentsOf(values);
        return opens < closes && closes > now();
      },
      { path: ['closesDay'] },
    ),
  );

/** When it begins and ends, ms since 1970. */
export function momentsOf(values: RoundFormValues): { opens: number; closes: number } {
  return {
    opens: timeOn(values.opensDay, values.opensTime),
    closes: timeOn(values.closesDay, values.closesTime),
  };
}

/** A new one: from tomorrow morning, for a week. */
export function newRound(today: Day, instrument: string): Round {
  return {
    title: '',
    instrument,
    opensAt: new Date(timeOn(addDays(today, 1), '08:15')).toISOString(),
    closesAt: new Date(timeOn(addDays(today, 8), '16:30')).toISOString(),
    classIds: 'all',
  };
}

export function formValuesOf({
  title,
  titles,
  instrument,
  opensAt,
  closesAt,
  classIds,
  practice = false,
}: Round): RoundFormValues {
  const [opens, closes] = [Date.parse(opensAt), Date.parse(closesAt)];
  return {
    ...{ title, instrument, practice, kana: titles?.['ja-easy'] ?? '' },
    asked: classIds === 'all' ? 'all' : 'some',
    classIds: classIds === 'all' ? [] : classIds,
    ...{ opensDay: dayOf(opens), opensTime: timeOf(opens) },
    ...{ closesDay: dayOf(closes), closesTime: timeOf(closes) },
  };
}

/** `stored`: what it was made from. Of a round that has begun only its name and its end change. */
export function roundOf(values: RoundFormValues, stored: Round, hasBegun: boolean): Round {
  const { opens, closes } = momentsOf(values);
  const title = values.title.trim();
  // A field knows no seconds: what nobody has touched stays as it is.
  const closesAt = closes === minuteOf(stored.closesAt) ? stored.closesAt : new Date(closes).toISOString();
  if (hasBegun) return { ...stored, title, closesAt };
  const { titles: before, ...others } = stored;
  const rest = without(others, 'practice');
  const kana = values.kana.trim();
  const titles = {
    ...without({ ja: title, ...before }, 'ja-easy'),
    ...(title !== stored.title && { ja: title }),
    ...(kana && { 'ja-easy': kana }),
  };
  return {
    ...rest,
    title,
    ...((before !== undefined || kana !== '') && { titles }),
    instrument: values.instrument,
    ...(values.practice && { practice: true }),
    opensAt: opens === minuteOf(stored.opensAt) ? stored.opensAt : new Date(opens).toISOString(),
    closesAt,
    classIds: values.asked === 'all' ? 'all' : values.classIds,
  };
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000;
}
