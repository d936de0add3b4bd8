/** Whether an SOS is a reason of a case that this member reads. */
import { hasTrigger } from '@domain/cases/opening';
import { caseSchema } from '@domain/cases/records';
import { paths } from '@domain/paths';
import { readListOf } from '../reading';
import { type Watch, watchDocuments } from './watch';

/** A case that this member may not know of is as if there were none. */
export function watchIsInCase(school: string, pupilId: string, sosId: string, uid: string): Watch<boolean> {
  return watchDocuments(
    (sdk) =>
      sdk.query(
        sdk.collection(sdk.db, `${paths.school(school)}/cases`),
        sdk.where('readers', 'array-contains', uid),
        sdk.where('pupilId', '==', pupilId),
      ),
    (found) => {
      const { read } = readListOf(caseSchema, found);
      return Object.values(read).some((one) => hasTrigger(one, { kind: 'sos', id: sosId }));
    },
  );
}
