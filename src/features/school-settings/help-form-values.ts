/** What the form of numbers and windows holds, and what is stored of it. Wordings that it has no field for stay as they are. */
import { daySchema } from '@domain/day-schemas';
import type { Help, HelpLine, HelpOption, Hours, LocalText } from '@domain/school/settings';
import { without } from '@domain/without';
import * as z from 'zod/mini';

export const NAME_MAX = 120;
export const TEXT_MAX = 400;

const words = (min: number, max: number) =>
  z.string().check(z.refine((text) => text.trim().length >= min && text.trim().length <= max));
const time = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
/** A child taps it: a telephone, or a page that is safe to open. */
const number = z.string().check(z.regex(/^([0-9+*#-]{2,20})?$/));
const url = z.string().check(z.regex(/^(https:\/\/[!-~]{1,300})?$/));

const hours = z.strictObject({
  always: z.boolean(),
  weekdays: z.array(z.number()),
  from: time,
  to: time,
  closedOnHolidays: z.boolean(),
});
const areHoursFit = ({ always, weekdays, from, to }: z.infer<typeof hours>) =>
  always || (weekdays.length > 0 && from < to);
const fitHours = hours.check(z.refine(areHoursFit, { path: ['from'] }));

const line = z
  .strictObject({
    ...{ key: z.string(), kind: z.enum(['phone', 'chat', 'emergency']), free: z.boolean() },
    ...{ ja: words(1, NAME_MAX), en: words(0, NAME_MAX), note: words(0, TEXT_MAX) },
    ...{ number, url, hours: fitHours },
  })
  // Some windows are reached by a code on paper: then a word says how.
  .check(
    z.refine((one) => one.number !== '' || one.url !== '' || one.note.trim() !== '', { path: ['number'] }),
  );
const option = z.strictObject({
  ...{ key: z.string(), kind: z.enum(['learning', 'consultation', 'calming']) },
  ...{ ja: words(1, NAME_MAX), en: words(0, NAME_MAX), text: words(1, TEXT_MAX) },
  ...{ place: words(0, TEXT_MAX), ask: words(0, TEXT_MAX), number, url, hours: fitHours },
  from: z.union([z.literal(''), daySchema]),
});
export const helpFormSchema = z.strictObject({
  lines: z.array(line).check(z.minLength(1), z.maxLength(12)),
  options: z.array(option).check(z.maxLength(24)),
});
export type HelpFormValues = z.infer<typeof helpFormSchema>;
type HoursValues = z.infer<typeof hours>;

const ALWAYS: HoursValues = {
  ...{ always: true, weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', closedOnHolidays: false },
};

export const newLine = (key: string): HelpFormValues['lines'][number] => ({
  ...{ key, kind: 'phone', free: false, ja: '', en: '', note: '', number: '', url: '', hours: ALWAYS },
});
export const newOption = (key: string): HelpFormValues['options'][number] => ({
  ...{ key, kind: 'consultation', ja: '', en: '', text: '', place: '', ask: '', number: '', url: '' },
  ...{ from: '', hours: ALWAYS },
});

export function formValuesOf({ lines, options }: Help): HelpFormValues {
  return {
    lines: lines.map(({ id, name, kind, free, number = '', url = '', hours: open, note }) => ({
      ...{ key: id, kind, free, number, url, hours: hoursInForm(open) },
      ...{ ja: name.ja, en: name.en ?? '', note: note?.ja ?? '' },
    })),
    options: options.map(
      ({ id, kind, title, text, place, ask, number = '', url = '', hours: open, from = '' }) => ({
        ...{ key: id, kind, number, url, from, hours: hoursInForm(open) },
        ...{ ja: title.ja, en: title.en ?? '', text: text.ja, place: place?.ja ?? '', ask: ask?.ja ?? '' },
      }),
    ),
  };
}

export function helpOf(values: HelpFormValues, stored: Help): Help {
  return {
    lines: values.lines.map(({ key, kind, free, ja, en, note, number, url, hours: open }): HelpLine => {
      const before = stored.lines.find(({ id }) => id === key);
      const opens = hoursOf(open, before?.hours);
      const said = textOf(note, before?.note);
      return {
        ...{ id: key, kind, free, name: named(ja, en, before?.name) },
        ...(number !== '' && { number }),
        ...(url !== '' && { url }),
        ...(opens && { hours: opens }),
        ...(said && { note: said }),
      };
    }),
    options: values.options.map((one): HelpOption => {
      const before = stored.options.find(({ id }) => id === one.key);
      const opens = hoursOf(one.hours, before?.hours);
      const [place, ask] = [textOf(one.place, before?.place), textOf(one.ask, before?.ask)];
      return {
        ...{ id: one.key, kind: one.kind, title: named(one.ja, one.en, before?.title) },
        text: textOf(one.text, before?.text) ?? { ja: one.text },
        ...(one.from !== '' && { from: one.from }),
        ...(place && { place }),
        ...(opens && { hours: opens }),
        ...(ask && { ask }),
        ...(one.number !== '' && { number: one.number }),
        ...(one.url !== '' && { url: one.url }),
        ...(before?.tell && { tell: before.tell }),
      };
    }),
  };
}

function hoursInForm(open: Hours | undefined): HoursValues {
  if (!open) return ALWAYS;
  const { weekdays, from, to, closedOnHolidays } = open;
  return { always: false, weekdays, from, to, closedOnHolidays };
}

function hoursOf({ always, ...open }: HoursValues, before: Hours | undefined): Hours | undefined {
  return always ? undefined : { ...open, closed: before?.closed ?? [] };
}

/** Other languages say the same as before only while the Japanese does. */
function textOf(ja: string, before: LocalText | undefined): LocalText | undefined {
  const text = ja.trim();
  if (text === '') return undefined;
  return before?.ja === text ? before : { ja: text };
}

function named(ja: string, en: string, before: LocalText | undefined): LocalText {
  const text = textOf(ja, before) ?? { ja };
  const others = { ...without(text, 'en'), ja: text.ja };
  return en.trim() === '' ? others : { ...others, en: en.trim() };
}
