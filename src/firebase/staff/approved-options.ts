/** Places and offers meant for one child: they reach the child only because a person approved them. */
import { approvedOptionSchema, type ApprovedOption } from '@domain/approved-option';
import { paths } from '@domain/paths';
import { sentTexts } from '@domain/texts';
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore';
import { staffFirestore } from './database';
import { outcomeOf, type StoreOutcome } from './store-outcome';
import { type Watch, watchQuery } from './watch';

export function watchApprovedOptions(school: string, pupilId: string): Watch<Record<string, ApprovedOption>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.pupil(school, pupilId)}/options`),
    approvedOptionSchema,
  );
}

export interface OptionPlace {
  readonly school: string;
  readonly pupilId: string;
  readonly optionId: string;
}

/** Shows it to the child, or the same once more: with one id it stands there once. */
export function approveOption(
  place: OptionPlace,
  option: Pick<ApprovedOption, 'title' | 'text' | 'by' | 'byName'>,
): Promise<StoreOutcome> {
  return outcomeOf(
    runTransaction(staffFirestore(), async (transaction) => {
      const reference = referenceTo(place);
      if ((await transaction.get(reference)).exists()) return;
      const { title, text } = sentTexts(option);
      transaction.set(reference, { ...option, title, text, withdrawn: false, at: serverTimestamp() });
    }),
  );
}

/** Takes it from the child's screen again. That it stood there stays written down. */
export function withdrawOption(place: OptionPlace): Promise<StoreOutcome> {
  return outcomeOf(
    runTransaction(staffFirestore(), (transaction) => {
      transaction.update(referenceTo(place), { withdrawn: true });
      return Promise.resolve();
    }),
  );
}

function referenceTo({ school, pupilId, optionId }: OptionPlace) {
  return doc(staffFirestore(), paths.approvedOption(school, pupilId, optionId));
}
