import { staffSchema } from '../identity';
import { paths } from '../paths';
import { pupilSchema } from '../school/school';
import type { RosterPlan } from './one-roster/roster-plan';
import type { PlannedDocument, StoredDocuments } from './plan';

export interface Leavers {
  readonly documents: readonly PlannedDocument[];
  readonly uids: readonly string[];
}

/**
 * Whoever is stored in a school of the plan and is not in its files any more: pupils are marked as left, staff lose access.
 * Their records stay until retention removes them. `stored` holds the pupils and staff of those schools.
 */
export function leaversOf(plan: RosterPlan, stored: StoredDocuments): Leavers {
  const planned = new Set(plan.documents.map(({ path }) => path));
  const stayingUids = new Set(plan.accounts.map(({ uid }) => uid));
  const documents: PlannedDocument[] = [];
  const uids: string[] = [];
  for (const [path, data] of stored) {
    const [ofPupil, ofStaff] = [paths.pupil.in(path), paths.staff.in(path)];
    const school = (ofPupil ?? ofStaff)?.school ?? '';
    if (planned.has(path) || !plan.schools.includes(school)) continue;
    if (ofPupil) {
      const pupil = pupilSchema.parse(data);
      if (pupil.status === 'active') documents.push({ path, data: { ...pupil, status: 'left' } });
      if (!stayingUids.has(pupil.uid)) uids.push(pupil.uid);
    }
    if (ofStaff) {
      const staff = staffSchema.parse(data);
      if (staff.active) documents.push({ path, data: { ...staff, active: false } });
      if (!stayingUids.has(ofStaff.uid)) uids.push(ofStaff.uid);
    }
  }
  return { documents, uids };
}
