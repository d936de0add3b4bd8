/** A finished survey on its way. */
import type { SurveyResponse } from '@domain/answers/pupil-records';
import { pupilPaths } from '@domain/pupil-paths';
import { sentText } from '@domain/texts';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import { save } from './change';

type ResponseInput = Pick<SurveyResponse, 'instrument' | 'form' | 'answers' | 'comment' | 'paceMs'> & {
  roundId: string;
};

/** A submitted survey; submitting again until the round closes replaces it. */
export async function recordResponse(
  session: PupilSession,
  { roundId, comment, ...input }: ResponseInput,
): Promise<SaveOutcome> {
  const { school, pupilId, classId } = session;
  const path = pupilPaths.response(school, pupilId, roundId);
  const paceMs = Math.round(input.paceMs);
  const document = { ...input, ...words('comment', comment), paceMs, school, classId };
  return (await save(session, path, () => ({ kind: 'response', path, document }))).outcome;
}

/** Blank words are no words: the field is absent. */
function words<K extends string>(field: K, text: string | undefined): Partial<Record<K, string>> {
  const trimmed = sentText(text ?? '').trim();
  return trimmed ? ({ [field]: trimmed } as Record<K, string>) : {};
}
