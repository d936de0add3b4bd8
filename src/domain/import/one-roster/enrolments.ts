import type { Row } from '../sheet';
import type { OneRosterRows } from './files';
import type { PlannedClass } from './classes';
import type { Person } from './people';

export interface Place {
  readonly row: Row;
  readonly classSourcedId: string;
  readonly inClass: PlannedClass;
  readonly number: number;
}

export interface Enrolments {
  /** sourcedId of a pupil → places in homeroom classes. */
  readonly pupils: ReadonlyMap<string, readonly Place[]>;
  /** sourcedId of a teacher → homeroom classes; `primary` ones first. */
  readonly teachers: ReadonlyMap<string, readonly { inClass: PlannedClass; primary: boolean }[]>;
}

/** Who is in which class under which number. Enrolments in lessons are left out. */
export function readEnrolments(
  rows: OneRosterRows['enrollments'],
  classes: ReadonlyMap<string, PlannedClass | null>,
  people: ReadonlyMap<string, Person>,
): Enrolments {
  const pupils = new Map<string, Place[]>();
  const teachers = new Map<string, { inClass: PlannedClass; primary: boolean }[]>();
  const seen = new Set<string>();
  const numbers = new Set<string>();
  for (const row of rows) {
    const classSourcedId = row.code('classSourcedId');
    const user = row.code('userSourcedId');
    const inClass = classes.get(classSourcedId);
    if (inClass === undefined) row.refuse('reference-missing', 'classSourcedId', { value: classSourcedId });
    if (!people.has(user)) row.refuse('reference-missing', 'userSourcedId', { value: user });
    if (inClass === undefined || inClass === null || !people.has(user)) continue;
    if (row.code('schoolSourcedId') !== inClass.schoolSourcedId)
      row.refuse('school-mismatch', 'schoolSourcedId', { value: row.code('schoolSourcedId') });
    const pair = `${classSourcedId} ${user}`;
    if (seen.has(pair)) {
      row.refuse('row-duplicate', 'userSourcedId', { value: user });
      continue;
    }
    seen.add(pair);
    const role = row.code('role');
    if (role === 'teacher') {
      const primary = row.code('primary') === 'true';
      teachers.set(user, [...(teachers.get(user) ?? []), { inClass, primary }]);
    } else if (role === 'student') {
      const number = numberIn(row, inClass, numbers);
      if (number === undefined) continue;
      pupils.set(user, [...(pupils.get(user) ?? []), { row, classSourcedId, inClass, number }]);
    }
  }
  return { pupils, teachers };
}

function numberIn(row: Row, inClass: PlannedClass, numbers: Set<string>): number | undefined {
  const column = 'metadata.jp.shussekiNo';
  const number = row.whole(column, 1, 99);
  if (number === undefined) {
    if (row.code(column) === '') row.refuse('pupil-without-number', column);
    return undefined;
  }
  const place = `${inClass.school}/${inClass.id}/${number}`;
  if (numbers.has(place))
    row.refuse('number-duplicate', column, { value: String(number), class: inClass.id });
  numbers.add(place);
  return number;
}
