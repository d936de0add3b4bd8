import type { SurveyResponse } from '@domain/pupil-records';
import type { Unreceived } from '@domain/pupil-write';

type Response = Unreceived<SurveyResponse>;

/**
 * Two tablets answered the same round. Joins an older response with the newer one that is stored: by item, the later tap
 * wins. `undefined` when the older has nothing to add, or is about another instrument or form.
 */
export function mergeResponses(older: Response, stored: Response): Response | undefined {
  if (older.instrument !== stored.instrument || older.form !== stored.form) return undefined;
  const addsAnswers = Object.keys(older.answers).some((item) => !(item in stored.answers));
  const addsComment = older.comment !== undefined && stored.comment === undefined;
  if (!addsAnswers && !addsComment) return undefined;
  return {
    ...stored,
    ...(addsComment && { comment: older.comment }),
    answers: { ...older.answers, ...stored.answers },
    capturedAt: older.capturedAt > stored.capturedAt ? older.capturedAt : stored.capturedAt,
  };
}
