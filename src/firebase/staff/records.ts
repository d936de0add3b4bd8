/** What a child's page listens to. */
import { type AbsenceCounts, absenceCountsSchema } from '@domain/absence/counts';
import { type AbsenceReasons, absenceReasonsSchema } from '@domain/absence/reasons';
import { type LongAbsences, longAbsencesSchema } from '@domain/absence/long-absence';
import type { Month } from '@domain/days';
import { type Staff, staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import {
  type AttendanceYear,
  attendanceYearSchema,
  type WeatherYear,
  weatherYearSchema,
} from '@domain/record/year';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchWeatherYear(school: string, pupilId: string, year: string): Watch<WeatherYear | null> {
  return watchDocument(paths.weatherYear(school, pupilId, year), weatherYearSchema);
}

export function watchAttendanceYear(
  school: string,
  pupilId: string,
  year: string,
): Watch<AttendanceYear | null> {
  return watchDocument(paths.attendanceYear(school, pupilId, year), attendanceYearSchema);
}

export function watchLongAbsences(school: string, month: Month): Watch<LongAbsences | null> {
  return watchDocument(paths.longAbsences(school, month), longAbsencesSchema);
}

export function watchAbsenceReasons(school: string, year: string): Watch<AbsenceReasons | null> {
  return watchDocument(paths.absenceReasons(school, year), absenceReasonsSchema);
}

export function watchAbsenceCounts(school: string, month: Month): Watch<AbsenceCounts | null> {
  return watchDocument(paths.absenceCounts(school, month), absenceCountsSchema);
}

export function watchTeachersOf(school: string, classIds: readonly string[]): Watch<Record<string, Staff>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/staff`),
        where('active', '==', true),
        where('classIds', 'array-contains-any', classIds),
      ),
    staffSchema,
  );
}
