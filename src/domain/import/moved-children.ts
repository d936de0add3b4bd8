/** Children who have gone to another school of the city, and still stand in a list of the one that they have left. */
import { paths } from '../paths';
import type { Roster } from '../school/school';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import type { RosterPlan } from './roster-parts';

/**
 * The plan without them: an old list brings nobody back, and takes no account away from where the child is. `moved`: paths of
 * `schools/{s}/moved/{pupilId}` that stand.
 */
export function withoutMoved(plan: RosterPlan, moved: ReadonlySet<string>, problems: Problem[]): RosterPlan {
  const hasMoved = (path: string) => {
    const pupil = paths.pupil.in(path);
    return pupil !== undefined && moved.has(paths.moved(pupil.school, pupil.pupilId));
  };
  const gone = plan.documents.filter(({ path }) => hasMoved(path));
  if (gone.length === 0) return plan;
  const uids = new Set(gone.map(({ data }) => data.uid));
  for (const { data } of gone) {
    const value = `${String(data.familyName)} ${String(data.givenName)}`;
    problems.push({ severity: 'warning', code: 'child-moved', file: '', params: { value } });
  }
  const stays = ({ path, data }: PlannedDocument) =>
    !hasMoved(path) && !(paths.identity.in(path) !== undefined && uids.has(data.uid));
  return {
    ...plan,
    documents: plan.documents.filter(stays).map((one) => withoutOnRoster(one, moved)),
    accounts: plan.accounts.filter(({ uid }) => !uids.has(uid)),
  };
}

function withoutOnRoster(one: PlannedDocument, moved: ReadonlySet<string>): PlannedDocument {
  const at = paths.roster.in(one.path);
  if (!at) return one;
  const { pupils } = one.data as Roster;
  const staying = Object.entries(pupils).filter(([pupilId]) => !moved.has(paths.moved(at.school, pupilId)));
  return { ...one, data: { ...one.data, pupils: Object.fromEntries(staying) } };
}
