/** Children who were entered by hand, and the files that name them later. */
import { paths } from '../paths';
import { type Pupil, pupilSchema, type Roster } from '../school/school';
import { compareNames } from './names';
import type { PlannedDocument, StoredDocuments } from './plan';
import type { RosterPlan } from './roster-parts';

/** At the school, and in no file yet: its absence from one says nothing. */
export const isByHand = ({ byHand, status }: Pick<Pupil, 'byHand' | 'status'>) =>
  byHand === true && status === 'active';

/** Whom a file's child is: the path of the pupil's document, and the account. */
interface Stands {
  readonly pupilId: string;
  readonly uid: string;
}

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
  return sure.size === 0 ? plan : renamed(plan, sure);
}

function isAlike(one: Pupil, other: Pupil): boolean {
  const nameOf = ({ familyName, givenName }: Pupil) => `${familyName} ${givenName}`;
  const likeness = compareNames(nameOf(one), nameOf(other));
  return (
    one.classId === other.classId &&
    (likeness === 'same' || (likeness === 'variant' && one.number === other.number))
  );
}

function renamed(plan: RosterPlan, same: ReadonlyMap<string, Stands>): RosterPlan {
  const uids = new Map<string, string>();
  for (const { path, data } of plan.documents) {
    const stands = same.get(paths.pupil.in(path)?.pupilId ?? '');
    if (stands) uids.set(String(data.uid), stands.uid);
  }
  const uidOf = (uid: string) => uids.get(uid) ?? uid;
  const ofPupil = (claims: object) => {
    const stands = 'pupilId' in claims ? same.get(String(claims.pupilId)) : undefined;
    return stands ? { ...claims, pupilId: stands.pupilId } : claims;
  };
  const document = (one: PlannedDocument): PlannedDocument => {
    const { path, data } = one;
    const place = paths.pupil.in(path);
    const stands = place && same.get(place.pupilId);
    if (stands)
      return {
        ...one,
        path: paths.pupil(place.school, stands.pupilId),
        data: { ...data, uid: stands.uid, importedAs: place.pupilId },
      };
    if (paths.roster.in(path)) {
      const pupils = Object.entries((data as Roster).pupils).map(
        ([id, entry]) => [same.get(id)?.pupilId ?? id, entry] as const,
      );
      return { ...one, data: { ...data, pupils: Object.fromEntries(pupils) } };
    }
    if (paths.identity.in(path)) return { ...one, data: { ...ofPupil(data), uid: uidOf(String(data.uid)) } };
    return one;
  };
  return {
    ...plan,
    documents: plan.documents.map(document),
    accounts: plan.accounts.map((account) => ({
      ...account,
      uid: uidOf(account.uid),
      claims: ofPupil(account.claims) as typeof account.claims,
    })),
    held: new Set([...plan.held].map(uidOf)),
  };
}
