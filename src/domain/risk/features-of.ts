/** From what a school has stored about one pupil to the features of a model, as known on a day. Without names. */
import { schoolYearOf, type Day } from '../days';
import { gradeOfClass } from '../school/grades';
import { attendanceFeatures } from './attendance-features';
import type { FeatureRow } from './features';
import { surveyFeatures } from './survey-features';
import type { Traces } from './was-there';
import { weatherFeatures } from './weather-features';

/** `attendance`: at least `monthsNeeded(day)`, as far as they exist; `rounds`: the school's last ones, latest first. */
export interface PupilSources extends Traces {
  readonly classId: string;
  readonly classIds: readonly string[];
}

/** The first grades of primary and of junior high school. */
const GRADES_OF_TRANSITION = [1, 7];

/** Nothing that happened after `day` counts, as far as the sources still tell. */
export function featuresOf({ classId, classIds, ...traces }: PupilSources, day: Day): FeatureRow {
  const isFirstTerm = day < `${schoolYearOf(day)}-08-01` && day.slice(5) >= '04-01';
  return {
    ...attendanceFeatures(traces.attendance, day),
    ...surveyFeatures(traces, classIds, day),
    ...weatherFeatures(traces.mood, day),
    transition: Number(isFirstTerm && GRADES_OF_TRANSITION.includes(gradeOfClass(classId))),
  };
}
