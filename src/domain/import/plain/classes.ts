/** In which class of a school each child of a list is. */
import { paths } from '../../paths';
import type { SchoolClass } from '../../school/school';
import { bareClass, classCodeOf } from '../class-code';
import type { Sha256 } from '../plan';

export interface ListedClass {
  readonly classId: string;
  readonly doc: SchoolClass;
}

/** Stored classes by path: one of the same name keeps its id, whatever code it has. */
export type StoredClasses = ReadonlyMap<string, SchoolClass>;

interface Written {
  readonly school: string;
  readonly year: number;
  readonly grade: number;
  readonly className: string;
}

const LAST_PRIMARY_GRADE = 6;

export function classOf(
  { school, year, grade, className }: Written,
  stored: StoredClasses,
  sha256: Sha256,
): ListedClass | undefined {
  const code = codeOf(school, year, className, stored, sha256);
  if (code === undefined) return undefined;
  const classId = `${year}-${grade}-${code}`;
  const before = stored.get(paths.schoolClass(school, classId));
  if (before && before.closed !== true) return { classId, doc: before };
  const number = grade > LAST_PRIMARY_GRADE ? grade - LAST_PRIMARY_GRADE : grade;
  const bare = bareClass(className);
  const isPlain = /^.$/u.test(bare) || /^\d+$/.test(bare);
  const name = isPlain ? `${number}年${bare}組` : className.trim();
  return { classId, doc: { year, grade, name, kind: isPlain ? 'regular' : 'special-needs' } };
}

/** A class of one name has one code in all its grades. */
function codeOf(
  school: string,
  year: number,
  className: string,
  stored: StoredClasses,
  sha256: Sha256,
): string | undefined {
  const bare = bareClass(className);
  const code = classCodeOf(className, sha256);
  if (code !== undefined && /^\d+$/.test(code)) return code;
  for (const [path, doc] of stored) {
    const place = paths.schoolClass.in(path);
    if (place?.school !== school || doc.year !== year || bareClass(doc.name) !== bare) continue;
    return place.classId.split('-')[2];
  }
  return code;
}
