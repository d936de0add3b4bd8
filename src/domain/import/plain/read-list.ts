/** Plain lists as offices make them, read but not yet matched with anybody. */
import type { School } from '../../school/school';
import type { ColumnMeaning, Decisions, Question } from '../decisions';
import type { Problem } from '../problem';
import type { Table } from '../sheet';
import { shapesOf, type ListShape } from './columns';
import { childrenOf, type ListedChild } from './list';
import { isLowerSecondary } from './place';

export interface ReadList {
  readonly shapes: readonly ListShape[];
  /** Of lists of classes, with the school that each is in. */
  readonly children: readonly (ListedChild & { readonly school: string })[];
  /** Of lists of accounts. */
  readonly accounts: readonly ListedChild[];
  /** Ids. */
  readonly schools: readonly string[];
  readonly questions: readonly Question[];
  /** Of rows that are kept out: whoever they may be has not left. */
  readonly refused: readonly ListedChild[];
}

type OfSchool = Pick<ListedChild, 'schoolCode' | 'schoolName'>;

/** `schools`: all of the city, by id. */
export function readList(
  tables: Iterable<Table>,
  { decisions, schools }: { decisions: Decisions; schools: ReadonlyMap<string, School> },
  problems: Problem[],
): ReadList {
  const shapes = [...tables].flatMap((table) => shapesOf(table, decisions.columns));
  const only = decisions.school ?? (schools.size === 1 ? [...schools.keys()][0] : undefined);
  const schoolOf = ({ schoolCode, schoolName }: OfSchool) => {
    const named = [...schools].find(
      ([, { code, name }]) => code === schoolCode || (schoolName !== '' && schoolName.includes(name)),
    );
    return named?.[0] ?? (schoolCode === '' ? only : undefined);
  };
  const isLower = (row: OfSchool) => isLowerSecondary(schools.get(schoolOf(row) ?? '')?.code ?? '');
  const questions: Question[] = [];
  const children: (ListedChild & { school: string })[] = [];
  const accounts: ListedChild[] = [];
  const refused: ListedChild[] = [];
  const passedOver = new Set<ListShape>();
  const before = problems.length;
  const isAccountList = accountListsAmong(shapes);
  for (const shape of shapes) {
    const isOfAccounts = isAccountList(shape);
    const missing = missingIn(shape, isOfAccounts);
    // Beside lists, a workbook has sheets with explanations, and a folder has other files.
    if (missing.length > 1 && shapes.some((one) => missingIn(one, isAccountList(one)).length === 0)) {
      const params = { value: shape.file };
      problems.push({ severity: 'warning', code: 'file-unread', file: shape.file, params });
      passedOver.add(shape);
      continue;
    }
    if (missing.length > 0) {
      questions.push({ ask: 'columns', file: shape.file, missing });
      continue;
    }
    const read = childrenOf(shape, { isLower, placeNeeded: !isOfAccounts }, problems);
    if (isOfAccounts) accounts.push(...read.children);
    else {
      refused.push(...read.refused);
      for (const child of read.children) {
        const school = schoolOf(child);
        if (school !== undefined) children.push({ ...child, school });
        else if (child.schoolCode === '') questions.push({ ask: 'school' });
        else {
          refused.push(child);
          problems.push({
            ...{
              severity: 'error',
              keepsOut: 'row',
              code: 'school-unknown',
              file: child.file,
              line: child.line,
            },
            params: { value: child.schoolCode },
          });
        }
      }
    }
  }
  if (children.length + accounts.length === 0 && questions.length === 0 && problems.length === before)
    for (const { file } of shapes) problems.push({ severity: 'error', code: 'file-empty', file, params: {} });
  const ofAccounts = children.length === 0 && accounts.length > 0;
  if (ofAccounts && only === undefined) questions.push({ ask: 'school' });
  const ids = [...children.map(({ school }) => school), ...(ofAccounts && only !== undefined ? [only] : [])];
  return {
    shapes: shapes.filter((shape) => !passedOver.has(shape)),
    ...{ children, accounts, questions: onceEach(questions) },
    schools: [...new Set(ids)].sort(),
    refused,
  };
}

/**
 * A list with addresses and no numbers in class is one of accounts. With numbers it is one, too, where it lies beside a list of classes
 * that knows no addresses: nobody writes the same children down twice for the school.
 */
function accountListsAmong(shapes: readonly ListShape[]): (shape: ListShape) => boolean {
  const isRoster = (shape: ListShape) =>
    !shape.positions.has('email') && missingIn(shape, false).length === 0;
  const areClassesKnown = shapes.some(isRoster);
  return ({ positions }) =>
    positions.has('email') &&
    (areClassesKnown || !(positions.has('number') || positions.has('gradeClassNumber')));
}

function missingIn({ positions }: ListShape, isOfAccounts: boolean): ColumnMeaning[] {
  const has = (...meanings: ColumnMeaning[]) => meanings.some((one) => positions.has(one));
  const isNamed = has('name', 'familyName', 'preferredName') || (isOfAccounts && has('studentNumber'));
  return [
    ...(isNamed ? [] : (['name'] as const)),
    ...(isOfAccounts || has('number', 'gradeClassNumber') ? [] : (['number'] as const)),
  ];
}

function onceEach(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((one) => [JSON.stringify(one), one])).values()];
}
