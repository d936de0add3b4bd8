import { type CentreMatter, centreMatterSchema } from '@domain/centre/records';
import { type UrgentCount, urgentCountSchema } from '@domain/centre/urgent-count';
import { type CentreStaff, centreStaffSchema, ownCentreStaffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchCentreMember(uid: string): Watch<CentreStaff | null> {
  return watchDocument(paths.centreStaff(uid), ownCentreStaffSchema);
}

export function watchCentreMembers(): Watch<Record<string, CentreStaff>> {
  return watchQuery(({ db, collection }) => collection(db, 'centreStaff'), centreStaffSchema);
}

/** Whoever is of the school asks for what names them, because the rules admit nothing else. */
export function watchMatters(school: string, uid?: string): Watch<Record<string, CentreMatter>> {
  return watchQuery(({ collection, db, query, where }) => {
    const all = collection(db, `${paths.school(school)}/centreMatters`);
    return uid === undefined ? all : query(all, where('readers', 'array-contains', uid));
  }, centreMatterSchema);
}

export function watchUrgentCount(school: string): Watch<UrgentCount | null> {
  return watchDocument(paths.urgentCount(school), urgentCountSchema);
}
