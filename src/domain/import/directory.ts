/** Finds the child that a row of another system means: school code, school year, grade, class, number, checked by name. */
import { compareNames } from './names';
import type { Row } from './sheet';

export interface ListedPupil {
  readonly pupilId: string;
  readonly familyName: string;
  readonly givenName: string;
}

export interface Directory {
  /** 13-digit 学校コード → school id. */
  readonly schools: ReadonlyMap<string, string>;
  /** `{school}/{classId}` → number in class → pupil. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<number, ListedPupil>>;
}

export const PLACE_COLUMNS = ['schoolCode', 'year', 'grade', 'class', 'number', 'name'] as const;

export const PLACE_ALIASES: Readonly<Record<(typeof PLACE_COLUMNS)[number], readonly string[]>> = {
  schoolCode: ['学校コード'],
  year: ['年度'],
  grade: ['学年'],
  class: ['組', 'クラス'],
  number: ['出席番号', '番号'],
  name: ['氏名', '名前'],
};

export interface FoundPupil {
  readonly school: string;
  readonly classId: string;
  readonly pupilId: string;
}

/** Refuses the row when nobody is there, or somebody else. A name that differs in the form of a character is only a warning. */
export function findPupil(row: Row, directory: Directory): FoundPupil | undefined {
  const schoolCode = row.requiredCode('schoolCode');
  const year = row.whole('year', 2000, 2100);
  const grade = row.whole('grade', 1, 9);
  const inClass = row.requiredCode('class')?.replace(/組$/, '').toLowerCase();
  const number = row.whole('number', 1, 99);
  const name = row.requiredText('name');
  for (const column of ['year', 'grade', 'number'])
    if (row.code(column) === '') row.refuse('value-missing', column);
  if (schoolCode === undefined || year === undefined || grade === undefined) return undefined;
  if (inClass === undefined || number === undefined || name === undefined) return undefined;
  const school = directory.schools.get(schoolCode);
  if (school === undefined) {
    row.refuse('school-unknown', 'schoolCode', { value: schoolCode });
    return undefined;
  }
  const classId = `${year}-${grade}-${inClass}`;
  const pupils = directory.classes.get(`${school}/${classId}`);
  if (pupils === undefined) {
    row.refuse('class-unknown', 'class', { value: classId });
    return undefined;
  }
  const pupil = pupils.get(number);
  if (pupil === undefined) {
    row.refuse('pupil-unknown', 'number', { value: String(number), class: classId });
    return undefined;
  }
  const likeness = compareNames(name, `${pupil.familyName}${pupil.givenName}`);
  if (likeness === 'different') {
    row.refuse('name-different', 'name', { value: name });
    return undefined;
  }
  if (likeness === 'variant') row.warn('name-variant', 'name', { value: name });
  return { school, classId, pupilId: pupil.pupilId };
}
