/** People of a plan who are there already, under other ids than the files' keys would give them. */
import { paths } from '../paths';
import type { Roster } from '../school/school';
import type { PlannedDocument } from './plan';
import type { RosterPlan } from './roster-parts';

/** Whom a file's child is: the id of the pupil's document, and the account. */
export interface Stands {
  readonly pupilId: string;
  readonly uid: string;
}

interface Same {
  /** By the pupilId that the plan gives. */
  readonly pupils: ReadonlyMap<string, Stands>;
  /** Planned uid → the uid that stands. */
  readonly staff: ReadonlyMap<string, string>;
}

/** The plan, with everybody under the id that they have. */
export function standingAs(plan: RosterPlan, { pupils: same, staff }: Same): RosterPlan {
  if (same.size + staff.size === 0) return plan;
  const uids = new Map<string, string>(staff);
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
    const [pupil, adult] = [paths.pupil.in(path), paths.staff.in(path)];
    const stands = pupil && same.get(pupil.pupilId);
    if (stands)
      return {
        ...one,
        path: paths.pupil(pupil.school, stands.pupilId),
        data: { ...data, uid: stands.uid, importedAs: pupil.pupilId },
      };
    if (adult) return { ...one, path: paths.staff(adult.school, uidOf(adult.uid)) };
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
