/**
 * `…/pupils/{p}/supportSheets/{year}`: what is typed of 児童生徒理解・支援シート, once a school year. Everything else on the paper is what
 * the record knows already. What stays so from year to year is carried over until somebody changes it.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { daySchema, serverInstant } from '../day-schemas';
import { shownWords } from '../texts';
import { caseLineSchema, caseTextSchema } from './records';

/** What stays so: how the child grew up and what is around it, its family, what else is to be known. */
const LASTING = ['basics', 'family', 'notes'] as const;
export const SHEET_TEXTS = [...LASTING, 'handOver'] as const;
export type SheetText = (typeof SHEET_TEXTS)[number];

export const sheetTextsSchema = {
  basics: z.optional(caseTextSchema),
  family: z.optional(caseTextSchema),
  notes: z.optional(caseTextSchema),
  /** For the next school year. */
  handOver: z.optional(caseTextSchema),
};

export const supportSheetSchema = z.strictObject({
  school: z.string(),
  ...sheetTextsSchema,
  by: listedUid,
  byName: shownWords(),
  at: serverInstant,
  /** How often it was written. */
  rev: z.number().check(z.int(), z.minimum(1)),
  /** To whom it was given, after the child and its guardians agreed. */
  passedOn: z.optional(
    z.array(z.strictObject({ on: daySchema, to: caseLineSchema, by: listedUid, byName: shownWords() })),
  ),
});
export type SupportSheet = z.infer<typeof supportSheetSchema>;

export interface SheetOfYear {
  readonly texts: Readonly<Partial<Record<SheetText, string>>>;
  /** The school year whose words these are; absent: nobody has written any. */
  readonly writtenIn?: string;
  /** What the year before has left for this one. */
  readonly fromBefore?: string;
  /** Of this year's document; 0 while there is none. */
  readonly rev: number;
}

/** The sheet of a school year out of all of a child, by year. */
export function sheetOfYear(all: Readonly<Record<string, SupportSheet>>, year: string): SheetOfYear {
  const years = Object.keys(all).sort();
  const own = all[year];
  const before = years.findLast((one) => one < year);
  const earlier = before === undefined ? undefined : all[before];
  const left = earlier?.handOver;
  const source = own ?? earlier;
  const writtenIn = own ? year : before;
  const taken = own ? SHEET_TEXTS : LASTING;
  return {
    texts: Object.fromEntries(
      taken.flatMap((name) => (source?.[name] === undefined ? [] : [[name, source[name]]])),
    ),
    ...(writtenIn !== undefined && { writtenIn }),
    ...(left !== undefined && { fromBefore: left }),
    rev: own?.rev ?? 0,
  };
}
