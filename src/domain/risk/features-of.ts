/** From what a school has stored about one pupil to the features of a model, as known on a day. Without names. */
import { schoolYearOf, type Day } from '../days';
import { gradeOfClass } from '../grades';
import type { MoodState } from '../mood/state';
import { attendanceFeatures, type AttendanceMonths } from './attendance-features';
import type { FeatureRow } from './features';
import { type AnsweredRound, surveyFeatures } from './survey-features';
import { weatherFeatures } from './weather-features';

export interface PupilSources {
  readonly classId: string;
  readonly classIds: readonly string[];
  /** At least `monthsNeeded(day)`, as far as they exist. */
  readonly attendance: AttendanceMonths;
  /** The school's last rounds, latest first. */
  readonly rounds: readonly AnsweredRound[];
  readonly mood: MoodState | undefined;
}

/** The first grades of primary and of junior high school. */
const GRADES_OF_TRANSITION = [1, 7];

/** Nothing that happened after `day` counts, as far as the sources still tell. */
export function featuresOf(
  { classId, classIds, attendance, rounds, mood }: PupilSources,
  day: Day,
): FeatureRow {
  const isFirstTerm = day < `${schoolYearOf(day)}-08-01` && day.slice(5) >= '04-01';
  return {
    ...attendanceFeatures(attendance, day),
    ...surveyFeatures(rounds, classIds, day),
    ...weatherFeatures(mood, day),
    transition: Number(isFirstTerm && GRADES_OF_TRANSITION.includes(gradeOfClass(classId))),
  };
}
