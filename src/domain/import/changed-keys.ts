/** A school affairs system that was replaced gives everybody another key. Nobody leaves and nobody is new by that. */
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { gradeOfClass, schoolYearOfClass } from '../school/grades';
import { type Pupil, pupilSchema } from '../school/school';
import { isByHand } from './by-hand';
import { bareName, compareNames } from './names';
import type { StoredDocuments } from './plan';
import type { Problem } from './problem';
import type { RosterPlan } from './roster-parts';
import { standingAs } from './standing-as';

/**
 * Who would leave, and would come under another key, stays who they are: the same name, and the same address, class, or reading and
 * grade. An address alone says nothing: it may have been given to somebody else. Adults, to whom much more is open, need the address,
 * too. Whoever could be two is nobody here: they are new and have left, and the number of those who leave is asked for.
 */
export function joinChangedKeys(plan: RosterPlan, stored: StoredDocuments, problems: Problem[]): RosterPlan {
  if (!plan.staffToo) return plan;
  const planned = new Set(plan.documents.map(({ path }) => path));
  const named = new Set(plan.documents.flatMap(({ path }) => paths.pupil.in(path)?.pupilId ?? []));
  const addresses = addressesOf(plan, stored);

  const pupils = onlyPairs(
    newOnes(plan, stored, paths.pupil, pupilSchema),
    [...stored].flatMap(([path, data]) => {
      const place = paths.pupil.in(path);
      const pupil = place && !planned.has(path) && pupilSchema.safeParse(data).data;
      if (!pupil || pupil.status !== 'active' || isByHand(pupil) || plan.held.has(pupil.uid)) return [];
      return named.has(pupil.importedAs ?? '') ? [] : [{ ...place, data: pupil }];
    }),
    (one, other) => {
      const hasAddress = addresses.get(one.data.uid) === other.data.uid;
      // Whoever the files say nothing of stays: another child of that name is another child.
      if (!hasAddress && plan.covers?.(other.data) === false) return false;
      return isSameChild(one.data, other.data, hasAddress);
    },
  );
  const staff = onlyPairs(
    newOnes(plan, stored, paths.staff, staffSchema),
    [...stored].flatMap(([path, data]) => {
      const place = paths.staff.in(path);
      if (!place || planned.has(path)) return [];
      const adult = staffSchema.safeParse(data).data;
      if (!adult || adult.byHand || plan.held.has(place.uid)) return [];
      return adult.active ? [{ ...place, data: adult }] : [];
    }),
    (one, other) =>
      addresses.get(one.uid) === other.uid &&
      compareNames(one.data.displayName, other.data.displayName) === 'same',
  );
  // Of a child the new key is remembered; adults are met again each time, of which nothing need be said.
  if (pupils.length > 0) {
    const params = { value: String(pupils.length) };
    problems.push({ severity: 'warning', code: 'keys-changed', file: '', params });
  }
  return standingAs(plan, {
    pupils: new Map(pupils.map(([one, { pupilId, data }]) => [one.pupilId, { pupilId, uid: data.uid }])),
    staff: new Map(staff.map(([one, other]) => [one.uid, other.uid])),
  });
}

/** Planned uid → the uid whose address it is by now. */
function addressesOf(plan: RosterPlan, stored: StoredDocuments): ReadonlyMap<string, unknown> {
  return new Map(
    plan.documents.flatMap(({ path, data }) =>
      paths.identity.in(path) ? [[String(data.uid), stored.get(path)?.uid] as const] : [],
    ),
  );
}

/** Whom the files name and nobody has stored. */
function newOnes<Place, Data>(
  { documents }: RosterPlan,
  stored: StoredDocuments,
  place: { in: (path: string) => Place | undefined },
  schema: { parse: (data: unknown) => Data },
): (Place & { data: Data })[] {
  return documents.flatMap(({ path, data }) => {
    const at = place.in(path);
    return at && !stored.has(path) ? [{ ...at, data: schema.parse(data) }] : [];
  });
}

/** Pairs of one school in which each has nobody else. */
function onlyPairs<One extends { school: string }, Other extends { school: string }>(
  ones: readonly One[],
  others: readonly Other[],
  isSame: (one: One, other: Other) => boolean,
): (readonly [One, Other])[] {
  const all = ones.flatMap((one) =>
    others
      .filter((other) => one.school === other.school && isSame(one, other))
      .map((other) => [one, other] as const),
  );
  const times = new Map<One | Other, number>();
  for (const pair of all) for (const end of pair) times.set(end, (times.get(end) ?? 0) + 1);
  return all.filter((pair) => pair.every((end) => times.get(end) === 1));
}

function isSameChild(one: Pupil, other: Pupil, hasAddress: boolean): boolean {
  const nameOf = ({ familyName, givenName }: Pupil) => `${familyName} ${givenName}`;
  const likeness = compareNames(nameOf(one), nameOf(other));
  if (likeness !== 'same' && likeness !== 'variant') return false;
  if (hasAddress) return true;
  if (one.classId === other.classId) return likeness === 'same' || one.number === other.number;
  const years = schoolYearOfClass(one.classId) - schoolYearOfClass(other.classId);
  const isRead = one.kana !== '' && bareName(one.kana) === bareName(other.kana);
  return isRead && gradeOfClass(other.classId) + years === gradeOfClass(one.classId);
}
