import { countedClasses } from '@domain/classes/counted-classes';
import type { HomeroomResult, SensitiveAnswers } from '@domain/derived';
import type { Result } from '@domain/result';
import type { Instrument } from '@domain/survey/instrument';
import type { SurveyResponse } from '@domain/answers/pupil-records';
import { homeroomView, scoreResponse, sensitiveAnswersOf } from '@domain/survey/scoring';
import type { PupilPlace } from '../../platform/store';

/** A response scored, with the classes that it is counted in. `counted` is the result that stands; `apart`: it is in no figures. */
export function resultOf(
  instrument: Instrument,
  response: SurveyResponse,
  present: PupilPlace,
  counted: Result | undefined,
  apart: boolean,
): Result {
  const { classId, classIds } = countedClasses(response, present, counted);
  return {
    classId,
    // Another school has asked it: there it counts on.
    classIds: response.askedBy === undefined ? classIds : [],
    instrument: response.instrument,
    form: response.form,
    ...scoreResponse(instrument, response),
    ...(apart && { apart }),
    rev: response.rev,
    deviceId: response.deviceId,
  };
}

/** A result and what others than counsellors and leaders may see of it: one document per circle of readers. */
export function resultDocuments(
  instrument: Instrument,
  response: SurveyResponse,
  result: Result,
): { result: Result; homeroomResult: HomeroomResult; sensitiveAnswers: SensitiveAnswers } {
  const { classId, form, rev, deviceId } = result;
  const answers = sensitiveAnswersOf(instrument, response.answers);
  return {
    result,
    homeroomResult: homeroomView(instrument, result),
    sensitiveAnswers: { classId, instrument: result.instrument, form, answers, rev, deviceId },
  };
}
