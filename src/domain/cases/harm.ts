/**
 * `schools/{s}/harms/{id}`: an adult of the school may have harmed a child, told to the board by any colleague, with nobody's leave. It
 * stands in no case, no list and no log of the school: whom it is about sees no trace of it.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { TITLES } from '../identity';
import { childNameSchema } from '../school/school';
import { wordsOf } from '../texts';
import { caseLineSchema, caseTextSchema, partIdSchema } from './records';

/** What the board does. `received` stops the reminders. */
export const HARM_STEPS = [
  'received',
  'child-kept-apart',
  'police',
  'heard-by-trained',
  'measures',
  'over',
] as const;
export type HarmStep = (typeof HARM_STEPS)[number];

/** What the board asks of leaders of the school whom it has passed a matter to: nobody of the school questions anybody. */
export const HARM_SCHOOL_STEPS = [
  'child-kept-apart',
  'told-police',
  'traces-kept',
  'guardian-told',
  'hearing-arranged',
  'child-supported',
  'other',
] as const;

export const ABOUT_MAX = 5;

const doneSchema = {
  id: partIdSchema,
  on: daySchema,
  by: listedUid,
  byName: wordsOf(1, 60),
  note: z.optional(caseTextSchema),
  at: serverInstant,
};

export const harmSchema = z.strictObject({
  school: z.string(),
  /** Absent where whoever told it may not look the child up; then it stands in words. */
  pupilId: z.optional(z.string()),
  childWords: z.optional(caseLineSchema),
  /** Who it is: the board looks nobody up, and has to know the same day whom to keep apart. Absent in what was told before. */
  child: z.optional(childNameSchema),
  /** Who it is about, as far as they have an account; else in words. */
  about: z.array(listedUid).check(z.maxLength(ABOUT_MAX)),
  aboutWords: z.optional(caseLineSchema),
  text: caseTextSchema,
  /** The child's own words, as they were said. */
  childsWords: z.optional(caseTextSchema),
  by: z.strictObject({
    uid: listedUid,
    name: wordsOf(1, 60),
    title: choices(z.enum([...TITLES, 'board'] as const), { readAs: 'subject' }),
  }),
  at: serverInstant,
  steps: z.array(
    z.strictObject({ ...doneSchema, step: choices(z.enum(HARM_STEPS), { readAs: 'received' }) }),
  ),
  /** To leaders whom it is not about, by the board, with what is asked of them; absent while the school knows nothing. */
  passed: z.optional(
    z.strictObject({
      to: z.array(listedUid).check(z.maxLength(ABOUT_MAX)),
      wanted: z.optional(caseTextSchema),
      by: listedUid,
      byName: wordsOf(1, 60),
      at: serverInstant,
    }),
  ),
  /** What those leaders have done. */
  schoolSteps: z.optional(
    z.array(z.strictObject({ ...doneSchema, step: choices(z.enum(HARM_SCHOOL_STEPS), { readAs: 'other' }) })),
  ),
  /** The board's people, whoever told it, and leaders whom the board has brought in. Never one of `about`. */
  readers: z.array(listedUid),
  /** Nobody of the board has taken it on: the board is reminded then. */
  dueAt: z.optional(serverInstant),
  closedAt: z.optional(serverInstant),
});
export type Harm = z.infer<typeof harmSchema>;

/** The board's people, whoever told it, and whom it is passed to: never one of whom it is about. Nobody of the board is lost by it. */
export function readersOfHarm(
  before: Pick<Harm, 'readers' | 'passed' | 'by'>,
  after: Pick<Harm, 'about' | 'passed'>,
): string[] {
  const others = before.readers.filter((uid) => !before.passed?.to.includes(uid));
  return [...new Set([...others, before.by.uid, ...(after.passed?.to ?? [])])].filter(
    (uid) => !after.about.includes(uid),
  );
}

/** Whether a matter was passed to this leader. Whom it is about is never told, whatever else stands there. */
export function isPassedTo({ about, passed }: Pick<Harm, 'about' | 'passed'>, uid: string): boolean {
  return passed?.to.includes(uid) === true && !about.includes(uid);
}

/** Whom no case of this child is shown to. */
export function keptByHarm(harms: Iterable<Pick<Harm, 'pupilId' | 'about'>>, pupilId: string): string[] {
  return [...harms].filter((one) => one.pupilId === pupilId).flatMap(({ about }) => about);
}
