import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { onWritten } from '../platform/on-written';
import { allOf } from '../platform/all-of';
import { followOpenMatters } from '../centre/follow-matters';
import { followCasesOfAdult, followOpenCases } from '../cases/follow-cases';
import { followIncoming } from '../cases/follow-incoming';
import { caseRun } from '../cases/on-case-sources';
import { followAdult } from '../signals/on-signals';
import { followKeptDays } from './follow-kept-days';
import { followNotices } from './follow-notices';
import { followFactors } from './follow-factors';
import { followRun } from './on-choices-written';
import { followSurveyWords } from '../projections/results/follow-words';
import { followOpenSos } from './follow-sos';

/** What of a colleague decides what they may read. */
const DECIDES = ['role', 'title', 'classIds', 'cover', 'active'] as const;

/** Somebody came, left, moved or covers a class: what is open is for others now. */
export const onStaffWritten = onWritten(
  'schools/{school}/staff/{uid}',
  async ({ params: { school, uid }, data }) => {
    if (data?.after.exists) await followFactors(followRun().db, school, uid);
    if (data && DECIDES.some((field) => isChanged(data.before, data.after, field)))
      await allOf(
        followOpenSos(followRun(), school),
        followKeptDays(followRun(), school),
        followNotices(followRun(), school),
        ...(isCounsellor(data.before) || isCounsellor(data.after)
          ? [followSurveyWords(followRun(), school)]
          : []),
        followOpenMatters(followRun(), school),
        followAdult(school, uid),
        followOpenCases(caseRun(), school),
        followIncoming(caseRun(), school),
        followCasesOfAdult(caseRun(), school, uid),
      );
  },
);

/** Nobody else reads what children wrote beside a survey. */
function isCounsellor(version: DocumentSnapshot): boolean {
  return version.get('role') === 'counsellor';
}

function isChanged(before: DocumentSnapshot, after: DocumentSnapshot, field: string): boolean {
  return JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field));
}
