import { schoolYearOf } from '../../days';
import type { SchoolClass } from '../../school/school';
import { tidyCode } from '../cells';
import type { Row } from '../sheet';
import type { OneRosterRows } from './files';
import type { Organisations } from './schools';

export interface PlannedClass {
  readonly school: string;
  readonly schoolSourcedId: string;
  readonly id: string;
  readonly doc: SchoolClass;
}

/**
 * Homeroom classes by sourcedId; other classes (lessons) make no roster and are left out (`null`). Refuses two classes that
 * would get the same id in one school.
 */
export function readClasses(
  rows: OneRosterRows['classes'],
  { schools }: Organisations,
  sessionStarts: ReadonlyMap<string, string>,
): Map<string, PlannedClass | null> {
  const classes = new Map<string, PlannedClass | null>();
  const taken = new Set<string>();
  for (const row of rows) {
    const sourcedId = row.requiredCode('sourcedId');
    if (sourcedId === undefined) continue;
    if (classes.has(sourcedId)) {
      row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
      continue;
    }
    classes.set(sourcedId, null);
    if (row.code('classType') !== 'homeroom') continue;
    const schoolSourcedId = row.code('schoolSourcedId');
    const school = schools.get(schoolSourcedId);
    if (school === undefined) row.refuse('reference-missing', 'schoolSourcedId', { value: schoolSourcedId });
    const title = row.requiredText('title');
    const year = yearOf(row, sessionStarts);
    const grade = gradeOf(row);
    const code = classCodeOf(row);
    if (!school || title === undefined || year === undefined || grade === undefined || code === undefined)
      continue;
    const id = `${year}-${grade}-${code}`;
    if (taken.has(`${school.id}/${id}`)) row.refuse('class-duplicate', 'title', { value: id });
    taken.add(`${school.id}/${id}`);
    const kind = row.code('metadata.jp.specialNeeds') === 'true' ? 'special-needs' : 'regular';
    classes.set(sourcedId, {
      school: school.id,
      schoolSourcedId,
      id,
      doc: { year, grade, name: title, kind },
    });
  }
  return classes;
}

function yearOf(row: Row, sessionStarts: ReadonlyMap<string, string>): number | undefined {
  const terms = row.code('termSourcedIds').split(/\s*,\s*/);
  const start = terms.map((term) => sessionStarts.get(term)).find((one) => one !== undefined);
  if (start === undefined) row.refuse('reference-missing', 'termSourcedIds', { value: terms.join(',') });
  return start === undefined ? undefined : schoolYearOf(start);
}

/** P1–P6 and J1–J3 as in the Japan profile; plain 1–9 too. A class over several grades counts as its lowest. */
function gradeOf(row: Row): number | undefined {
  const grades = row
    .code('grades')
    .split(/\s*,\s*/)
    .map((text) => {
      const match = /^([PJ]?)0?([1-9])$/.exec(text);
      const number = Number(match?.[2]);
      if (match?.[1] === 'J') return number <= 3 ? number + 6 : NaN;
      return match?.[1] === 'P' && number > 6 ? NaN : number;
    });
  const grade = Math.min(...grades);
  if (!Number.isInteger(grade)) {
    row.refuse('grade-invalid', 'grades', { value: row.code('grades') });
    return undefined;
  }
  if (grades.length > 1) row.warn('class-many-grades', 'grades', { value: String(grade) });
  return grade;
}

/** `1` from 5年1組, `a` from A組; a class with another name needs a classCode. */
function classCodeOf(row: Row): string | undefined {
  const code = row.code('classCode').toLowerCase();
  if (/^[0-9a-z]{1,16}$/.test(code)) return code;
  const match = /([0-9]{1,2}|[A-Za-z])組$/.exec(tidyCode(row.text('title')));
  if (code === '' && match?.[1] !== undefined) return match[1].toLowerCase();
  row.refuse('class-code-needed', code === '' ? 'title' : 'classCode', { value: code || row.text('title') });
  return undefined;
}
