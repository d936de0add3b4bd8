import { type Day, schoolYearOf } from '../../days';
import type { SchoolClass } from '../../school/school';
import { classCodeOf } from '../class-code';
import type { Sha256 } from '../plan';
import type { Row } from '../sheet';
import type { OneRosterRows } from './files';
import { gradesOf } from './grades';
import type { Organisations } from './schools';

export interface PlannedClass {
  readonly school: string;
  readonly schoolSourcedId: string;
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolClass['kind'];
  /** More than one in a special-needs class or in one of two grades (複式): each becomes a class of its own, because everything that is asked and counted goes by grade. */
  readonly grades: readonly number[];
  /** Of a class that stands: those that it was made for. */
  readonly taught?: readonly number[];
}

export const classIdOf = ({ year, code }: Pick<PlannedClass, 'year' | 'code'>, grade: number) =>
  `${year}-${grade}-${code}`;

/** `no-roster`: a lesson, or a class of another year. `refused`: whoever is in it is kept out as well, without another line. */
export type ReadClass = PlannedClass | 'no-roster' | 'refused';

/** Homeroom classes of the present year by sourcedId. Refuses two classes that would get the same id in one school. */
export function readClasses(
  rows: OneRosterRows['classes'],
  { schools }: Organisations,
  sessionStarts: ReadonlyMap<string, string>,
  { day, sha256 }: { day: Day; sha256: Sha256 },
): Map<string, ReadClass> {
  const classes = new Map<string, ReadClass>();
  const read: { row: Row; sourcedId: string; planned: PlannedClass }[] = [];
  for (const row of rows) {
    const sourcedId = row.requiredCode('sourcedId');
    if (sourcedId === undefined) continue;
    if (classes.has(sourcedId)) {
      row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
      continue;
    }
    const isHomeroom = row.code('classType').toLowerCase() === 'homeroom';
    classes.set(sourcedId, isHomeroom ? 'refused' : 'no-roster');
    if (!isHomeroom || row.isRefused()) continue;
    const schoolSourcedId = row.code('schoolSourcedId');
    const school = schools.get(schoolSourcedId);
    if (school === undefined) row.refuse('reference-missing', 'schoolSourcedId', { value: schoolSourcedId });
    const title = row.requiredText('title');
    const year = yearOf(row, sessionStarts);
    const grades = readGrades(row);
    if (!school || title === undefined || year === undefined || grades === undefined) continue;
    const code = codeOf(row, title, sha256);
    const kind = row.code('metadata.jp.specialNeeds').toLowerCase() === 'true' ? 'special-needs' : 'regular';
    const planned = { school: school.id, schoolSourcedId, year, code, name: title, kind, grades } as const;
    read.push({ row, sourcedId, planned });
  }
  const yearIn = presentYears(
    read.map(({ planned }) => planned),
    schoolYearOf(day),
  );
  const taken = new Set<string>();
  for (const { row, sourcedId, planned } of read) {
    if (planned.year !== yearIn.get(planned.school)) {
      classes.set(sourcedId, 'no-roster');
      continue;
    }
    const ids = planned.grades.map((grade) => `${planned.school}/${classIdOf(planned, grade)}`);
    if (ids.some((id) => taken.has(id))) {
      row.refuse('class-duplicate', 'title', { value: planned.name });
      continue;
    }
    for (const id of ids) taken.add(id);
    classes.set(sourcedId, planned);
  }
  return classes;
}

/** By school: of the years that the files have classes of, the latest that has begun, or the next one that will. */
function presentYears(classes: readonly PlannedClass[], thisYear: number): Map<string, number> {
  const years = new Map<string, number>();
  for (const { school, year } of classes) {
    const best = years.get(school);
    const isBetter =
      best === undefined ||
      (year <= thisYear ? best > thisYear || year > best : best > thisYear && year < best);
    if (isBetter) years.set(school, year);
  }
  return years;
}

function yearOf(row: Row, sessionStarts: ReadonlyMap<string, string>): number | undefined {
  const terms = row.code('termSourcedIds').split(/\s*,\s*/);
  const start = terms.map((term) => sessionStarts.get(term)).find((one) => one !== undefined);
  if (start === undefined) row.refuse('reference-missing', 'termSourcedIds', { value: terms.join(',') });
  return start === undefined ? undefined : schoolYearOf(start);
}

function readGrades(row: Row): readonly number[] | undefined {
  const grades = gradesOf(row.code('grades'));
  if (grades === undefined) row.refuse('grade-invalid', 'grades', { value: row.code('grades') });
  return grades;
}

/** 5年1組 is what everybody calls the class; a code counts where the title is a name. */
function codeOf(row: Row, title: string, sha256: Sha256): string {
  const fromTitle = classCodeOf(title, sha256) ?? '';
  const written = row.code('classCode').toLowerCase();
  return /^\d+$/.test(fromTitle) || !/^[0-9a-z]{1,16}$/.test(written)
    ? fromTitle
    : (classCodeOf(written, sha256) ?? fromTitle);
}
