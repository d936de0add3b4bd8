/** Finds the child that a row of another system means: school, school year, grade, class, number, checked by name; written as in any list. */
import { tidyText } from './cells';
import { classKey } from './class-code';
import { yearFromText } from './dates';
import { compareNames, legibleName } from './names';
import { isLoose, meaningOf } from './plain/headings';
import { placeFromText, placeInRow, placeInTitle, type WrittenPlace } from './plain/place';
import type { Columns, Row, Table } from './sheet';

export interface ListedPupil {
  readonly pupilId: string;
  readonly familyName: string;
  readonly givenName: string;
}

export interface Directory {
  /** 13-digit 学校コード → school id, or several where a code was given twice. */
  readonly schools: ReadonlyMap<string, string | readonly string[]>;
  /** The same by the name of the school, for files that know no codes. */
  readonly byName?: ReadonlyMap<string, string>;
  /** Schools whose first grade is the seventh. */
  readonly lowerSecondary?: ReadonlySet<string>;
  /** `{school}/{classId}` → number in class → pupil. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<number, ListedPupil>>;
  /** `{school}/{classId}` → the name of the class. */
  readonly names?: ReadonlyMap<string, string>;
  /** The school that a file without a 学校コード is about. */
  readonly only?: string;
  /** What somebody has looked at and found to be the same child, as `sightOf` writes it. */
  readonly seen?: ReadonlySet<string>;
}

const PLACE = [
  ...['schoolCode', 'schoolName', 'year', 'grade', 'class', 'gradeClass', 'gradeClassNumber'],
  ...['number', 'name', 'familyName', 'givenName'],
];
/** As messages call them; what else they may be called is what `meaningOf` says. */
export const PLACE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  ...{ schoolCode: ['学校コード'], year: ['年度'], grade: ['学年'], class: ['組'] },
  ...{ number: ['出席番号'], name: ['氏名'] },
};

/** What a heading says of a child's place. */
export function placeMeaning(heading: string): string | undefined {
  const meaning = PLACE.includes(heading) ? heading : meaningOf(heading);
  return meaning !== undefined && PLACE.includes(meaning) ? meaning : undefined;
}

/** The heading that tells it best. */
function findPlace(name: string, header: readonly string[]): number | undefined {
  const all = header.flatMap((heading, at) => (placeMeaning(heading) === name ? [at] : []));
  return all.find((at) => !isLoose(header[at] ?? '')) ?? all[0];
}

/** A heading of what totals and remarks do not have. */
export const isOfOneChild = (heading: string) =>
  ['number', 'gradeClassNumber', 'grade', 'schoolCode'].includes(placeMeaning(heading) ?? '');

/** Which columns of a place a file has to have: what its titles say, or the one school that it can be about, it does not need to name. */
export function placeColumns(
  { only }: Directory,
  { header, rows }: Table,
  titles: readonly string[],
): Pick<Columns, 'required' | 'optional' | 'find'> {
  const title = placeOfTitles(titles, false);
  const classAt = header.findIndex((heading) => placeMeaning(heading) === 'class');
  const isGradeInClass = rows.some(
    ({ cells }) => !isPlain(cells[classAt] ?? '') && placeFromText(cells[classAt] ?? '', false) !== undefined,
  );
  return {
    required: [
      ...(only === undefined ? [['schoolCode', 'schoolName']] : []),
      ...(title.grade === undefined && !isGradeInClass ? [['grade', 'gradeClass', 'gradeClassNumber']] : []),
      ...(title.className === undefined ? [['class', 'gradeClass', 'gradeClassNumber']] : []),
      ['number', 'gradeClassNumber'],
      ['name', 'familyName'],
    ],
    optional: PLACE,
    find: findPlace,
  };
}

/** A file's name and the lines above its headings, the later ones overruling. */
function placeOfTitles(titles: readonly string[], isLower: boolean): WrittenPlace {
  return titles.reduce<WrittenPlace>((all, title) => ({ ...all, ...placeInTitle(title, isLower) }), {});
}

export interface FoundPupil {
  readonly school: string;
  readonly classId: string;
  readonly pupilId: string;
}

/** One sight of a name at a place, to be confirmed by a person. */
export const sightOf = (classId: string, number: number, name: string) =>
  [classId, number, name.normalize('NFKC').replace(/\s/g, '')].join('/');

/** Beside what the row itself says. */
interface Context {
  readonly titles: readonly string[];
  /** The school year, where the row says it in another way. */
  readonly year?: number | undefined;
}

/**
 * Refuses the row when nobody is there, or somebody else. A name that differs in the form of a character is only a warning; one that
 * cannot be read whole waits for a person.
 */
export function findPupil(row: Row, directory: Directory, context: Context): FoundPupil | undefined {
  const school = schoolOf(row, directory);
  const isLower = school !== undefined && directory.lowerSecondary?.has(school) === true;
  const title = placeOfTitles(context.titles, isLower);
  const year = context.year ?? yearOf(row, title);
  const { grade, inClass, number } = placeOfRow(row, title, isLower);
  const name = nameOf(row);
  if (school === undefined || year === undefined || grade === undefined) return undefined;
  if (inClass === undefined || number === undefined || name === undefined) return undefined;
  const classId = classNamed(directory, school, { year, grade, inClass });
  const pupils = classId === undefined ? undefined : directory.classes.get(`${school}/${classId}`);
  if (classId === undefined || pupils === undefined) {
    row.refuse('class-unknown', 'class', { value: `${year}-${grade}-${classKey(inClass)}` });
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

function schoolOf(row: Row, { schools, byName, only }: Directory): string | undefined {
  const code = row.code('schoolCode');
  const name = row.text('schoolName');
  const named = code === '' && name !== '' ? byName?.get(name) : undefined;
  if (code === '' && (named !== undefined || only !== undefined)) return named ?? only;
  if (code === '' && name === '') row.refuse('value-missing', 'schoolCode');
  if (code === '' && name !== '') row.refuse('school-unknown', 'schoolName', { value: name });
  const found = schools.get(code);
  if (code !== '' && found === undefined) row.refuse('school-unknown', 'schoolCode', { value: code });
  if (found === undefined || typeof found === 'string') return found;
  row.refuse('school-code-double', 'schoolCode', { value: code, schools: found.join(', ') });
  return undefined;
}

/** The school year that titles name, if any does. */
export const titledYear = (titles: readonly string[]): number | undefined =>
  placeOfTitles(titles, false).year;

function yearOf(row: Row, title: WrittenPlace): number | undefined {
  if (row.code('year') === '' && title.year !== undefined) return title.year;
  const text = row.requiredCode('year');
  if (text === undefined) return undefined;
  const year = yearFromText(text);
  if (year !== undefined && year >= 2000 && year <= 2100) return year;
  row.refuse('number-invalid', 'year', { value: text, min: '2000', max: '2100' });
  return undefined;
}

const NUMBER_MAX = 99;

function placeOfRow(
  row: Row,
  title: WrittenPlace,
  isLower: boolean,
): Partial<Record<'grade' | 'number', number>> & { inClass?: string } {
  const cells = {
    ...{ grade: row.code('grade'), class: row.code('class'), gradeClass: row.code('gradeClass') },
    ...{ gradeClassNumber: row.code('gradeClassNumber'), number: row.code('number') },
  };
  const { grade, className, number = 0 } = placeInRow(cells, title, isLower);
  if (grade === undefined)
    row.refuse(cells.grade === '' ? 'value-missing' : 'grade-unread', 'grade', { value: cells.grade });
  if (className === '') row.refuse('value-missing', 'class');
  const isNumber = number >= 1 && number <= NUMBER_MAX;
  if (!isNumber && cells.number === '') row.refuse('value-missing', 'number');
  else if (!isNumber)
    row.refuse('number-invalid', 'number', { value: cells.number, min: '1', max: String(NUMBER_MAX) });
  return {
    ...(grade !== undefined && { grade }),
    ...(className !== '' && { inClass: className }),
    ...(isNumber && { number }),
  };
}

function nameOf(row: Row): string | undefined {
  const parts = tidyText(`${row.text('familyName')} ${row.text('givenName')}`);
  return row.text('name') === '' && parts !== '' ? parts : row.requiredText('name');
}

interface Written {
  readonly year: number;
  readonly grade: number;
  readonly inClass: string;
}

/** By its code (`01` and `1` are the same), or by the name of the class, of whatever grades it has children. */
function classNamed(directory: Directory, school: string, written: Written): string | undefined {
  const { year, grade, inClass } = written;
  const wanted = classKey(inClass);
  const exact = `${year}-${grade}-${wanted}`;
  if (directory.classes.has(`${school}/${exact}`)) return exact;
  const ofYear = [...directory.classes.keys()].filter((key) => key.startsWith(`${school}/${year}-`));
  const ids = ofYear.map((key) => key.slice(school.length + 1));
  const byCode = ids.filter((id) => id.startsWith(`${year}-${grade}-`) && classKey(id.slice(7)) === wanted);
  if (byCode.length > 0) return byCode.length === 1 ? byCode[0] : undefined;
  const byName = ids.filter((id) => classKey(directory.names?.get(`${school}/${id}`) ?? '') === wanted);
  const ofGrade = byName.filter((id) => id.startsWith(`${year}-${grade}-`));
  if (ofGrade.length > 0) return ofGrade.length === 1 ? ofGrade[0] : undefined;
  return byName.length === 1 && !isPlain(wanted) ? byName[0] : undefined;
}

/** Every grade has a class of this name. */
const isPlain = (wanted: string) => /^([0-9]+|[a-z])$/.test(wanted);
