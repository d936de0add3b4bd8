import { schoolYearOf, type Day } from '@domain/days';
import { buildCity, DEMO_PASSWORD, type City } from './city';
import { csv } from './csv';
import { attendanceFile, schoolDaysUntil, surveyHistoryFile } from './history-files';
import { calendarOf } from './holidays';
import { rosterFiles } from './roster-files';

const ATTENDANCE_DAYS = 45;

/** Every file of the demo city by its path. The same seed, day and size of classes give the same bytes. */
export function demoFiles(seed: number, until: Day, classSize?: number): Map<string, string> {
  const schoolYear = schoolYearOf(until);
  const city = buildCity(seed, schoolYear, classSize);
  const days = schoolDaysUntil(calendarOf([schoolYear - 1, schoolYear]), until, ATTENDANCE_DAYS);
  return new Map([
    ...[...rosterFiles(city, seed)].map(([name, text]) => [`oneroster/${name}`, text] as const),
    ['attendance.csv', attendanceFile(city, seed, days)],
    ['survey-history.csv', surveyHistoryFile(city, seed, until)],
    ['accounts.csv', accountsFile(city)],
  ]);
}

/** Who can sign in: for people who look at the demo, no input of any import. */
function accountsFile({ pupils, staff }: City): string {
  const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }) =>
    `${familyName} ${givenName}`;
  const rows = [
    ...staff.map((one) => [
      one.email,
      DEMO_PASSWORD,
      one.title ?? one.role,
      one.school,
      one.homeroomOf?.title ?? '',
      nameOf(one),
    ]),
    ...pupils.map((one) => [one.email, DEMO_PASSWORD, 'pupil', one.home.school, one.home.title, nameOf(one)]),
  ];
  const isFixed = ([email = '']: string[]) => /^[a-z]+(-lower)?@/.test(email);
  return csv(
    ['email', 'password', 'role', 'school', 'class', 'name'],
    [...rows.filter(isFixed), ...rows.filter((row) => !isFixed(row))],
  );
}
