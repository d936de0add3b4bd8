/** Finds the child that a row of another system means: school code, school year, grade, class, number, checked by name. */
import { compareNames, legibleName } from './names';
import { yearFromText } from './eras';
import type { Row } from './sheet';

export interface ListedPupil {
  readonly pupilId: string;
  readonly familyName: string;
  readonly givenName: string;
}

export interface Directory {
  /** 13-digit 学校コード → school id, or several where a code was given twice. */
  readonly schools: ReadonlyMap<string, string | readonly string[]>;
  /** `{school}/{classId}` → number in class → pupil. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<number, ListedPupil>>;
  /** `{school}/{classId}` → the name of the class. */
  readonly names?: ReadonlyMap<string, string>;
  /** The school that a file without a 学校コード is about. */
  readonly only?: string;
  /** What somebody has looked at and found to be the same child, as `sightOf` writes it. */
  readonly seen?: ReadonlySet<string>;
}

export const PLACE_ALIASES = {
  schoolCode: ['学校コード'],
  year: ['年度'],
  grade: ['学年', '年'],
  class: ['組', 'クラス', '学級'],
  number: ['出席番号', '番号', '番', 'No', '№'],
  name: ['氏名', '名前', '児童氏名', '生徒氏名', '児童生徒氏名'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Which columns of a place a file has to have: of one school alone it does not need to name it. */
export function placeColumns({ only }: Directory): (keyof typeof PLACE_ALIASES)[] {
  return [...(only === undefined ? (['schoolCode'] as const) : []), 'grade', 'class', 'number', 'name'];
}

export interface FoundPupil {
  readonly school: string;
  readonly classId: string;
  readonly pupilId: string;
}

/** One sight of a name at a place, to be confirmed by a person. */
export const sightOf = (classId: string, number: number, name: string) =>
  [classId, number, name.normalize('NFKC').replace(/\s/g, '')].join('/');

/**
 * Refuses the row when nobody is there, or somebody else. A name that differs in the form of a character is only a warning; one that
 * cannot be read whole waits for a person. `given`: the school year, where the row says it in another way.
 */
export function findPupil(row: Row, directory: Directory, given?: number): FoundPupil | undefined {
  const school = schoolOf(row, directory);
  const year = given ?? yearOf(row);
  const grade = row.whole('grade', 1, 9);
  const inClass = row.requiredCode('class');
  const number = row.whole('number', 1, 99);
  const name = row.requiredText('name');
  for (const column of ['grade', 'number']) if (row.code(column) === '') row.refuse('value-missing', column);
  if (school === undefined || year === undefined || grade === undefined) return undefined;
  if (inClass === undefined || number === undefined || name === undefined) return undefined;
  const classId = classNamed(directory, school, { year, grade, inClass });
  const pupils = classId === undefined ? undefined : directory.classes.get(`${school}/${classId}`);
  if (classId === undefined || pupils === undefined) {
    row.refuse('class-unknown', 'class', { value: `${year}-${grade}-${bareClass(inClass)}` });
    return undefined;
  }
  const pupil = pupils.get(number);
  if (pupil === undefined) {
    row.refuse('pupil-unknown', 'number', { value: String(number), class: classId });
    return undefined;
  }
  const listed = `${pupil.familyName} ${pupil.givenName}`;
  const likeness = compareNames(name, listed);
  const params = { value: legibleName(name), listed: legibleName(listed) };
  if (likeness === 'different') {
    row.refuse('name-different', 'name', params);
    return undefined;
  }
  const sight = sightOf(classId, number, name);
  if (likeness === 'illegible' && !directory.seen?.has(sight)) {
    row.refuse('name-illegible', 'name', { ...params, sight });
    return undefined;
  }
  if (likeness === 'variant') row.warn('name-variant', 'name', params);
  return { school, classId, pupilId: pupil.pupilId };
}

function schoolOf(row: Row, { schools, only }: Directory): string | undefined {
  const code = row.code('schoolCode');
  if (code === '' && only !== undefined) return only;
  if (code === '') row.refuse('value-missing', 'schoolCode');
  const found = schools.get(code);
  if (code !== '' && found === undefined) row.refuse('school-unknown', 'schoolCode', { value: code });
  if (found === undefined || typeof found === 'string') return found;
  row.refuse('school-code-double', 'schoolCode', { value: code, schools: found.join(', ') });
  return undefined;
}

function yearOf(row: Row): number | undefined {
  const text = row.requiredCode('year');
  if (text === undefined) return undefined;
  const year = yearFromText(text);
  if (year !== undefined && year >= 2000 && year <= 2100) return year;
  row.refuse('number-invalid', 'year', { value: text, min: '2000', max: '2100' });
  return undefined;
}

interface Written {
  readonly year: number;
  readonly grade: number;
  readonly inClass: string;
}

/** By its code (`01` and `1` are the same), or by the name of the class, of whatever grades it has children. */
function classNamed(directory: Directory, school: string, written: Written): string | undefined {
  const { year, grade, inClass } = written;
  const wanted = bareClass(inClass);
  const exact = `${year}-${grade}-${wanted}`;
  if (directory.classes.has(`${school}/${exact}`)) return exact;
  const ofYear = [...directory.classes.keys()].filter((key) => key.startsWith(`${school}/${year}-`));
  const ids = ofYear.map((key) => key.slice(school.length + 1));
  const byCode = ids.filter((id) => id.startsWith(`${year}-${grade}-`) && bareClass(id.slice(7)) === wanted);
  if (byCode.length > 0) return byCode.length === 1 ? byCode[0] : undefined;
  const byName = ids.filter((id) => bareClass(directory.names?.get(`${school}/${id}`) ?? '') === wanted);
  const ofGrade = byName.filter((id) => id.startsWith(`${year}-${grade}-`));
  if (ofGrade.length > 0) return ofGrade.length === 1 ? ofGrade[0] : undefined;
  return byName.length === 1 && !isPlain(wanted) ? byName[0] : undefined;
}

/** Every grade has a class of this name. */
const isPlain = (wanted: string) => /^([0-9]+|[a-z])$/.test(wanted);

/** `1` of 01, 1組 and 5年1組, `ひまわり` of ひまわり学級. */
function bareClass(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^[1-9]年/, '')
    .replace(/(組|学級|クラス)$/, '')
    .replace(/^0+(?=\d)/, '');
}
