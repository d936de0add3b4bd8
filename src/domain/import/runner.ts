/** Whoever runs an import: as on screen, others decide about their own access. */
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { changesAgainst, type PlannedDocument, type StoredDocuments } from './plan';
import type { Problem } from './problem';
import type { RosterPlan } from './roster-parts';

/**
 * The plan without what would change, or close, the account of who runs it (`runner`: their uid): a file in which they are missing, or
 * something else, would lock them out of the very screen on which it can be taken back.
 */
export function sparing(
  plan: RosterPlan,
  runner: string | undefined,
  stored: StoredDocuments,
  problems: Problem[],
): RosterPlan {
  const [own] = [...stored].flatMap(([path, data]) => {
    const { school, uid } = paths.staff.in(path) ?? {};
    return school !== undefined && uid === runner && plan.schools.includes(school)
      ? [{ path, ...staffSchema.parse(data) }]
      : [];
  });
  if (runner === undefined || !own) return plan;
  const isOwn = ({ path, data }: PlannedDocument) =>
    path === own.path || (paths.identity.in(path) !== undefined && data.uid === runner);
  const planned = plan.documents.filter(isOwn);
  const isChanged = changesAgainst(planned, stored).write.some(({ path }) => path === own.path);
  const school = paths.staff.in(own.path)?.school ?? '';
  const isCovered = plan.staffToo && plan.coversStaff?.(school, runner) !== false;
  const isMissing = isCovered && planned.length === 0 && own.active && !own.byHand;
  if (isChanged || (isMissing && !plan.held.has(runner)))
    problems.push({ severity: 'warning', code: 'runner-kept', file: '', params: { value: own.displayName } });
  return {
    ...plan,
    held: new Set([...plan.held, runner]),
    documents: plan.documents.filter((document) => !isOwn(document)),
    accounts: plan.accounts.filter(({ uid }) => uid !== runner),
  };
}
