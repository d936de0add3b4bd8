/** Attendance and an earlier survey round, in the flat form in which school affairs systems hand them over. */
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import { addDays, monthOf, weekdayOf, type Day } from '@domain/days';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { pupilIdOf } from '@domain/import/plan';
import { sha256 } from '../../functions/src/imports/reading/sha256';
import { csv } from './csv';
import type { City, DemoPupil } from './city';
import { randomOf, type Random } from './random';
import { answersOf, temperamentOf } from './temperament';

const PLACE = ['学校コード', '年度', '学年', '組', '出席番号', '氏名'];
const DATES = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** The last `count` school days up to `until`, oldest first. */
export function schoolDaysUntil(calendar: SchoolCalendar, until: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = until; days.length < count; day = addDays(day, -1))
    if (isSchoolDay(calendar, day)) days.unshift(day);
  return days;
}

export function attendanceFile(city: City, seed: number, days: readonly Day[]): string {
  const months = [...new Set(days.map(monthOf))];
  const rows = city.pupils.flatMap((pupil) => {
    const random = randomOf(seed, `attendance ${pupil.sourcedId}`);
    const { absence } = temperamentOf(seed, idOf(pupil));
    const marks = new Map(marksOf(days, absence, random));
    return months.map((month) => {
      const visits = random.chance(0.2) ? 1 + random.below(3) : 0;
      const cells = DATES.map((date) => marks.get(`${month}-${date.padStart(2, '0')}`) ?? '');
      return [...placeOf(city, pupil), month, visits, ...cells];
    });
  });
  return csv([...PLACE, '年月', '保健室来室', ...DATES], rows);
}

function marksOf(days: readonly Day[], absence: number, random: Random): [Day, string][] {
  let away = false;
  return days.map((day) => {
    // Who is absent today is likely to be absent tomorrow.
    away = random.chance(away ? Math.max(0.45, absence) : absence);
    if (away) return [day, random.chance(0.06) ? '停' : '欠'];
    if (random.chance(0.01 + absence / 3)) return [day, '遅'];
    return [day, random.chance(0.008) ? '早' : '出'];
  });
}

const HISTORY_ROUND_DAYS_AGO = 150;

export function surveyHistoryFile(city: City, seed: number, until: Day): string {
  const opens = mondayOnOrBefore(addDays(until, -HISTORY_ROUND_DAYS_AGO));
  const closes = addDays(opens, 11);
  const round = [
    `${city.schoolYear}-1`,
    `${city.schoolYear}年度 第1回 こころのアンケート`,
    '1かいめの こころの アンケート',
    opens,
    closes,
    `${soramoyo34.id}@${soramoyo34.version}`,
  ];
  const items = soramoyo34.items.map(({ id }) => id);
  const rows = city.pupils.flatMap((pupil) => {
    const random = randomOf(seed, `survey history ${pupil.sourcedId}`);
    if (random.chance(0.06)) return [];
    const answers = answersOf(soramoyo34, temperamentOf(seed, idOf(pupil)), random, () => 0);
    const cells = items.map((id) => (answers[id] === 'declined' ? '答えたくない' : (answers[id] ?? '')));
    const answeredOn = addDays(opens, random.below(5));
    return [[...placeOf(city, pupil), ...round, answeredOn, 2500 + random.below(4000), ...cells]];
  });
  const columns = ['調査回', '調査名', '調査名よみ', '開始日', '終了日', '調査票', '回答日', '回答間隔ミリ秒'];
  return csv([...PLACE, ...columns, ...items], rows);
}

const idOf = ({ home, sourcedId }: DemoPupil) => pupilIdOf(sha256, home.school, sourcedId);

function placeOf(city: City, { home, places, familyName, givenName }: DemoPupil): (string | number)[] {
  const code = city.schools.find(({ id }) => id === home.school)?.code ?? '';
  const number = places.find(({ inClass }) => inClass === home)?.number ?? '';
  return [code, city.schoolYear, home.grade, home.code, number, `${familyName} ${givenName}`];
}

function mondayOnOrBefore(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
