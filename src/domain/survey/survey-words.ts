/**
 * What a child wrote beside a survey, for those who read it: all of a round are one list. Made of the response; what adults did about it
 * stands beside it, and goes when the child corrects its words.
 */
import * as z from 'zod/mini';
import { COMMENT_MAX } from '../answers/pupil-choices';
import { listedUid } from '../answers/standing-choices';
import type { SurveyResponse } from '../answers/pupil-records';
import { serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { classIdSchema } from '../school/class-ids';
import { passedOnSchema, person } from '../signals/own-signal';
import { wordsOf } from '../texts';

/** In their order: what was done once is not undone by less. */
export const SURVEY_WORDS_STATES = ['new', 'read', 'passed-on', 'answered'] as const;
export type SurveyWordsState = (typeof SURVEY_WORDS_STATES)[number];

const deedSchema = z.strictObject({
  how: choices(z.enum(['read', 'passed-on', 'answered']), 'leave-out'),
  by: person,
  /** They read nothing here: who reads these words was said to the child. */
  passedOn: z.optional(passedOnSchema),
  at: serverInstant,
});

/** `schools/{s}/surveyWords/{pupilId}_{roundId}` */
export const surveyWordsSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  roundId: z.string(),
  /** The child's class; of an earlier school year the one of then. */
  classId: classIdSchema,
  text: wordsOf(1, COMMENT_MAX),
  sentAt: serverInstant,
  readers: z.array(listedUid),
  state: choices(z.enum(SURVEY_WORDS_STATES), { readAs: 'new' }),
  deeds: z.array(deedSchema),
  rev: z.number().check(z.int()),
  deviceId: z.string(),
});
export type SurveyWords = z.infer<typeof surveyWordsSchema>;

interface Place {
  readonly school: string;
  readonly pupilId: string;
  readonly roundId: string;
  readonly classId: string;
}

/** `undefined`: the child wrote nothing. `before`: what stands. */
export function surveyWordsOf(
  place: Place,
  { comment, rev, deviceId, receivedAt }: Pick<SurveyResponse, 'comment' | 'rev' | 'deviceId' | 'receivedAt'>,
  readers: readonly string[],
  before: SurveyWords | undefined,
): SurveyWords | undefined {
  if (comment === undefined) return undefined;
  const deeds = before?.text === comment ? before.deeds : [];
  return {
    ...place,
    ...{ text: comment, sentAt: receivedAt, readers: [...readers], state: stateAfter(deeds), deeds },
    ...{ rev, deviceId },
  };
}

/** How far it has come. */
export function stateAfter(deeds: SurveyWords['deeds']): SurveyWordsState {
  return SURVEY_WORDS_STATES.findLast((state) => deeds.some(({ how }) => how === state)) ?? 'new';
}
