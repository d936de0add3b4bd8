/** Places and offers meant for one child: they reach the child only because a person approved them. */
import { approvedOptionSchema, type ApprovedOption } from '@domain/school/approved-option';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

export function watchApprovedOptions(school: string, pupilId: string): Watch<Record<string, ApprovedOption>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.pupil(school, pupilId)}/options`),
    approvedOptionSchema,
  );
}
