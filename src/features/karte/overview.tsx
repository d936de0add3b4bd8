import { yearIdOf } from '@domain/record/year';
import type { SchoolCalendar } from '@domain/school/calendar';
import { Stack } from '@/staff/page';
import { OutsidePart } from '@/staff/outside/outside-part';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { AttendancePart } from './attendance/attendance-part';
import { orNothing } from '@/staff/or-nothing';
import { SurveyPart } from './survey/survey-part';
import { WeatherPart } from './weather/weather-part';

interface OverviewProps {
  reader: Reader;
  calendar: SchoolCalendar;
  /** Whether something can be stored now. */
  live: boolean;
}

/** The year on one page, from what is kept by year and round: the weather, the survey, the attendance. */
export function Overview({ reader, calendar, live }: OverviewProps) {
  const { records } = usePorts();
  const { school, pupilId, day } = reader;
  const attendance = orNothing(useLive(records.watchAttendanceYear, school, pupilId, yearIdOf(day)), null);
  return (
    <Stack>
      <WeatherPart {...{ reader, calendar, attendance }} />
      <SurveyPart reader={reader} />
      <AttendancePart attendance={attendance} today={day} />
      <OutsidePart reader={reader} live={live} />
    </Stack>
  );
}
