import type { Day } from '../../days';
import type { Row } from '../sheet';
import type { PlannedClass, ReadClass } from './classes';
import type { OneRosterRows } from './files';
import type { People } from './people';

export interface Place {
  readonly row: Row;
  readonly classSourcedId: string;
  readonly inClass: PlannedClass;
  readonly number: number;
}

export interface Taught {
  readonly inClass: PlannedClass;
  readonly primary: boolean;
}

export interface Enrolments {
  /** sourcedId of a pupil → places in homeroom classes. */
  readonly pupils: ReadonlyMap<string, readonly Place[]>;
  /** sourcedId of a teacher → homeroom classes. */
  readonly teachers: ReadonlyMap<string, readonly Taught[]>;
}

/**
 * Who is in which class under which number. Enrolments in lessons, in classes of other years, and those that have ended beside one
 * that has not, are left out. Whoever has a wrong one is refused as a whole. `taken`: numbers of whom the rows do not name, each as
 * `numberKeyOf` says it.
 */
export function readEnrolments(
  rows: OneRosterRows['enrollments'],
  classes: ReadonlyMap<string, ReadClass>,
  people: People,
  day: Day,
  taken: ReadonlySet<string> = new Set(),
): Enrolments {
  const pupils = new Map<string, Place[]>();
  const teachers = new Map<string, Taught[]>();
  const seen = new Set<string>();
  const numbers = new Set(taken);
  for (const row of presentRows(rows, classes, day)) {
    const classSourcedId = row.code('classSourcedId');
    const user = row.code('userSourcedId');
    const inClass = classes.get(classSourcedId);
    if (inClass === 'no-roster' || people.strangers.has(user) || people.refused.has(user)) continue;
    // Somebody's row has no id: it may be this one's.
    if (people.nameless && !people.read.has(user)) {
      people.refused.add(user);
      continue;
    }
    if (inClass === undefined) row.refuse('reference-missing', 'classSourcedId', { value: classSourcedId });
    else if (!people.read.has(user)) row.refuse('reference-missing', 'userSourcedId', { value: user });
    if (inClass === undefined || inClass === 'refused' || row.isRefused()) {
      people.refused.add(user);
      continue;
    }
    if (row.code('schoolSourcedId') !== inClass.schoolSourcedId)
      row.refuse('school-mismatch', 'schoolSourcedId', { value: row.code('schoolSourcedId') });
    const pair = `${classSourcedId} ${user}`;
    if (seen.has(pair)) {
      row.warn('row-duplicate', 'userSourcedId', { value: user });
      continue;
    }
    seen.add(pair);
    const role = row.code('role').toLowerCase();
    if (role === 'teacher' && !row.isRefused()) {
      const primary = row.code('primary').toLowerCase() === 'true';
      teachers.set(user, [...(teachers.get(user) ?? []), { inClass, primary }]);
    } else if (role === 'student') {
      const number = numberIn(row, inClass, numbers);
      if (number !== undefined && !row.isRefused())
        pupils.set(user, [...(pupils.get(user) ?? []), { row, classSourcedId, inClass, number }]);
    }
    if (row.isRefused()) people.refused.add(user);
  }
  return { pupils, teachers };
}

/** Whether it ended before `day`. */
export function hasEnded(row: Row, day: Day): boolean {
  const end = row.code('endDate').slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(end) && end < day;
}

/** Without those that ended before `day`, of people who have another one in a class that makes a roster. */
function presentRows(
  rows: OneRosterRows['enrollments'],
  classes: ReadonlyMap<string, ReadClass>,
  day: Day,
): readonly Row[] {
  const goingOn = new Set(
    rows
      .filter((row) => typeof classes.get(row.code('classSourcedId')) === 'object' && !hasEnded(row, day))
      .map((row) => row.code('userSourcedId')),
  );
  return rows.filter((row) => !hasEnded(row, day) || !goingOn.has(row.code('userSourcedId')));
}

/** One place in one class. */
export const numberKeyOf = ({ school, year, grades, code }: PlannedClass, number: number) =>
  `${school}/${year}-${grades.join()}-${code}/${number}`;

function numberIn(row: Row, inClass: PlannedClass, numbers: Set<string>): number | undefined {
  const column = 'metadata.jp.shussekiNo';
  const number = row.whole(column, 1, 99);
  if (number === undefined) {
    if (row.code(column) === '') row.refuse('pupil-without-number', column);
    return undefined;
  }
  const place = numberKeyOf(inClass, number);
  if (numbers.has(place))
    row.refuse('number-duplicate', column, { value: String(number), class: inClass.name });
  numbers.add(place);
  return number;
}
