/** 出席扱い: what days at a place outside can count as, by which rule. The rules are data with their source, to be checked by a person. */
import * as z from 'zod/mini';
import type { Day } from '../days';
import type { ChildOfMonth, OutsideMonth } from './records';
import stored from './recognition-rules.json' with { type: 'json' };

const wordsSchema = z.strictObject({ ja: z.string(), en: z.string() });
const ruleSchema = z.strictObject({
  id: z.string(),
  words: wordsSchema,
  source: z.string(),
  conditions: z.strictObject({ ja: z.array(z.string()), en: z.array(z.string()) }),
});
export type RecognitionRule = z.infer<typeof ruleSchema>;

export const RECOGNITION_RULES: readonly RecognitionRule[] = z.array(ruleSchema).parse(stored);

export interface ProposedRow extends ChildOfMonth {
  readonly pupilId: string;
  /** All days ticked, in their order. */
  readonly ticked: readonly Day[];
  /** Ticked, or taken back, after the decision. */
  readonly isChanged: boolean;
}

/** Whom the principal is asked about in a month, by class and number. */
export function proposedIn({ children }: OutsideMonth): ProposedRow[] {
  return Object.entries(children)
    .map(([pupilId, one]): ProposedRow => {
      const ticked = Object.keys(one.days).sort();
      const decided = one.recognised?.days ?? ticked;
      return { ...one, pupilId, ticked, isChanged: decided.join() !== ticked.join() };
    })
    .filter(({ ticked, recognised }) => ticked.length > 0 || recognised)
    .toSorted((a, b) => a.classId.localeCompare(b.classId, 'ja', { numeric: true }) || a.number - b.number);
}

/** The places of these days, each once, in their order. */
export function placesOn({ days }: Pick<ChildOfMonth, 'days'>, on: readonly Day[]): string[] {
  return [...new Set(on.flatMap((day) => days[day] ?? []))];
}
