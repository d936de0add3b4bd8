/** What adults offer to one child; `options` holds what older versions have put there. */
import { approvedOptionSchema, type ApprovedOption } from '@domain/school/approved-option';
import { type Offer, type Offering, offerSchema, offeringSchema } from '@domain/offers/records';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

export function watchApprovedOptions(school: string, pupilId: string): Watch<Record<string, ApprovedOption>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.pupil(school, pupilId)}/options`),
    approvedOptionSchema,
  );
}

export function watchOffers(school: string, pupilId: string): Watch<Record<string, Offer>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.pupil(school, pupilId)}/offers`),
    offerSchema,
  );
}

export function watchOfferings(school: string): Watch<Record<string, Offering>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/offerings`),
    offeringSchema,
  );
}
