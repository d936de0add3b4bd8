/** Who is stored in the schools of a roster and is not in its files any more. */
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { pupilSchema, schoolSchema } from '../school/school';
import { isByHand } from './by-hand';
import type { PlannedLeaver, Question } from './decisions';
import type { PlannedDocument, StoredDocuments } from './plan';
import type { RosterPlan } from './roster-parts';

export interface Leaver extends PlannedLeaver {
  readonly uid: string;
  /** Gone from this school to another one: they keep their account. */
  readonly moved: boolean;
  /** `undefined` when it says already that they have left. */
  readonly document?: PlannedDocument;
}

/**
 * Pupils are marked as left, staff lose access; their records stay until retention removes them. `stored` holds the pupils and staff
 * of those schools, `elsewhere` the uids of those whose account is another school's by now. Whoever stands in a row that is kept
 * out has not left.
 */
export function leaversOf(
  plan: RosterPlan,
  stored: StoredDocuments,
  elsewhere: ReadonlySet<string> = new Set(),
): Leaver[] {
  const planned = new Set(plan.documents.map(({ path }) => path));
  const staying = new Set(plan.accounts.map(({ uid }) => uid));
  const leavers: Leaver[] = [];
  for (const [path, data] of stored) {
    const [ofPupil, ofStaff] = [paths.pupil.in(path), paths.staff.in(path)];
    const school = (ofPupil ?? ofStaff)?.school ?? '';
    if (planned.has(path) || !plan.schools.includes(school)) continue;
    if (ofPupil) {
      const pupil = pupilSchema.parse(data);
      const { uid, classId, familyName, givenName } = pupil;
      const isAwaited = isByHand(pupil) && !plan.isFromStored;
      if (plan.held.has(uid) || isAwaited || plan.covers?.(pupil) === false) continue;
      leavers.push({
        ...{ school, what: 'pupil', path, name: `${familyName} ${givenName}`, classId, uid },
        moved: staying.has(uid) || elsewhere.has(uid),
        ...(pupil.status === 'active' && { document: { path, data: { ...pupil, status: 'left' } } }),
      });
    }
    if (ofStaff && plan.staffToo && !plan.held.has(ofStaff.uid)) {
      if (plan.coversStaff?.(school, ofStaff.uid) === false) continue;
      const staff = staffSchema.parse(data);
      if (staff.byHand) continue;
      leavers.push({
        ...{ school, what: 'staff', path, name: staff.displayName, uid: ofStaff.uid },
        moved: staying.has(ofStaff.uid) || elsewhere.has(ofStaff.uid),
        ...(staff.active && { document: { path, data: { ...staff, active: false } } }),
      });
    }
  }
  return leavers;
}

/** So many children may leave without anybody being asked: one, or the twentieth part of a school. */
const FEW_CHILDREN = 1;
const SMALL_PART = 0.05;
/** Every April many staff change; that most of them have gone is a file without staff. */
const MOST = 0.5;

/**
 * Asks for the number of those who leave a school, where they are many, where a class has nobody left, or where a row could not be
 * read whose child may be among them.
 */
export function leaverQuestions(
  plan: RosterPlan,
  leavers: readonly Leaver[],
  stored: StoredDocuments,
): Extract<Question, { ask: 'leavers' }>[] {
  const present = presentIn(stored);
  return plan.schools.flatMap((school) => {
    const leaving = leavers.filter((one) => one.school === school && one.document && !one.moved);
    if (leaving.length === 0) return [];
    const gone = new Set(leaving.map(({ path }) => path));
    const { pupils, staff } = present.get(school) ?? { pupils: [], staff: 0 };
    const stay = new Set(pupils.filter(({ path }) => !gone.has(path)).map(({ classId }) => classId));
    const emptied = [
      ...new Set(
        pupils
          .filter(({ path, classId }) => gone.has(path) && !stay.has(classId))
          .map(({ classId }) => classId),
      ),
    ].sort();
    const children = leaving.filter(({ what }) => what === 'pupil').length;
    const adults = leaving.length - children;
    const isAsked =
      emptied.length > 0 ||
      plan.heldUnknown ||
      children > Math.max(FEW_CHILDREN, pupils.length * SMALL_PART) ||
      (adults > 1 && adults > staff * MOST);
    if (!isAsked) return [];
    const stands = plan.documents.find(({ path }) => path === paths.school(school));
    const named = schoolSchema.safeParse(stands?.data ?? stored.get(paths.school(school)));
    const schoolName = named.success ? named.data.name : school;
    const of = pupils.length + staff;
    return [{ ask: 'leavers', school, schoolName, count: leaving.length, of, emptied } as const];
  });
}

interface Present {
  readonly pupils: { path: string; classId: string }[];
  staff: number;
}

/** Who is active, by school. */
function presentIn(stored: StoredDocuments): ReadonlyMap<string, Present> {
  const present = new Map<string, Present>();
  const of = (school: string) => {
    const one = present.get(school) ?? { pupils: [], staff: 0 };
    present.set(school, one);
    return one;
  };
  for (const [path, data] of stored) {
    const school = paths.pupil.in(path)?.school;
    if (school !== undefined && data.status === 'active')
      of(school).pupils.push({ path, classId: pupilSchema.parse(data).classId });
    const employer = paths.staff.in(path)?.school;
    if (employer !== undefined && data.active === true) of(employer).staff += 1;
  }
  return present;
}
