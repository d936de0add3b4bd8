/** Children who were entered by hand, and the files that name them later. */
import { paths } from '../paths';
import { type Pupil, pupilSchema } from '../school/school';
import { compareNames } from './names';
import type { StoredDocuments } from './plan';
import { type Stands, standingAs } from './standing-as';
import type { RosterPlan } from './roster-parts';

/** At the school, and in no file yet: its absence from one says nothing. */
export const isByHand = ({ byHand, status }: Pick<Pupil, 'byHand' | 'status'>) =>
  byHand === true && status === 'active';

/**
 * Files with keys of their own make a child's id from them, so a child that was entered by hand would be there twice: whoever has the
 * same address, or the same name and number in the same class, is that child, and stays it under the file's key.
 */
export function joinByHand(plan: RosterPlan, stored: StoredDocuments): RosterPlan {
  const known = [...stored].flatMap(([path, data]) => {
    const place = paths.pupil.in(path);
    const pupil = place && pupilSchema.safeParse(data).data;
    const isMet = pupil && (pupil.importedAs !== undefined || isByHand(pupil));
    return place && isMet ? [{ ...place, pupil }] : [];
  });
  if (known.length === 0) return plan;
  const addressOf = new Map(
    plan.documents.flatMap(({ path, data }) =>
      paths.identity.in(path) ? [[String(data.pupilId), stored.get(path)?.uid] as const] : [],
    ),
  );
  const same = new Map<string, Stands>();
  for (const { path, data } of plan.documents) {
    const place = paths.pupil.in(path);
    if (!place || stored.has(path)) continue;
    const planned = pupilSchema.parse(data);
    const found = known.filter(
      ({ school, pupil }) =>
        school === place.school &&
        (pupil.importedAs !== undefined
          ? pupil.importedAs === place.pupilId
          : addressOf.get(place.pupilId) === pupil.uid || isAlike(pupil, planned)),
    );
    const [one] = found;
    if (one && found.length === 1) same.set(place.pupilId, { pupilId: one.pupilId, uid: one.pupil.uid });
  }
  const claimed = [...same.values()].map(({ pupilId }) => pupilId);
  const isClaimedOnce = ({ pupilId }: Stands) => claimed.filter((one) => one === pupilId).length === 1;
  const sure = new Map([...same].filter(([, stands]) => isClaimedOnce(stands)));
  return standingAs(plan, { pupils: sure, staff: new Map() });
}

function isAlike(one: Pupil, other: Pupil): boolean {
  const nameOf = ({ familyName, givenName }: Pupil) => `${familyName} ${givenName}`;
  const likeness = compareNames(nameOf(one), nameOf(other));
  return (
    one.classId === other.classId &&
    (likeness === 'same' || (likeness === 'variant' && one.number === other.number))
  );
}
