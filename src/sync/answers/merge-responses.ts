import type { SurveyResponse } from '@domain/answers/pupil-records';
import type { Unreceived } from '@domain/answers/pupil-write';

type Response = Unreceived<SurveyResponse>;

/**
 * Two tablets answered the same round. Joins an older response with the newer one: by item, and in the words, the later tap wins.
 * `undefined` when the older has nothing to add, or is about another instrument or form.
 */
export function mergeResponses(older: Response, newer: Response): Response | undefined {
  if (older.instrument !== newer.instrument || older.form !== newer.form) return undefined;
  const addsAnswers = Object.keys(older.answers).some((item) => !(item in newer.answers));
  const addsComment = older.comment !== undefined && newer.comment === undefined;
  if (!addsAnswers && !addsComment) return undefined;
  return {
    ...newer,
    ...(addsComment && { comment: older.comment }),
    answers: { ...older.answers, ...newer.answers },
    capturedAt: older.capturedAt > newer.capturedAt ? older.capturedAt : newer.capturedAt,
  };
}
