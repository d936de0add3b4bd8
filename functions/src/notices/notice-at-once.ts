/**
 * What triggers do about notices beside their own work. The versions before and after a write only tell whether there is anything
 * to do, so that an ordinary check-in or survey costs nothing more; what the notice then says is read anew.
 */
import type { Change } from 'firebase-functions/firestore';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { tellsAtOnce } from '@domain/notices/answers';
import { isoWeekOf } from '@domain/notices/windows';
import type { Answers } from '@domain/answers/pupil-records';
import { loadInstrument } from '../platform/store';
import type { Place } from '../platform/pupil-place';
import { reconcile } from './reconcile';
import type { NoticeRun } from './run';
import { answersOf, observationsOf } from './subjects';

type Versions = Change<DocumentSnapshot> | undefined;

/** `place.id`: the round. */
export async function noticeAnswers(begin: () => NoticeRun, place: Place, versions: Versions): Promise<void> {
  if (!versions) return;
  const run = begin();
  for (const version of [versions.before, versions.after]) {
    if (!version.exists || !(await tells(run, version))) continue;
    await reconcile(run, answersOf(run.db, place.school, place.pupilId, place.id));
    return;
  }
}

/** Whether somebody hears at once of an answer of a response, before it is known to be well-formed. */
export async function tells({ db }: NoticeRun, response: DocumentSnapshot): Promise<boolean> {
  const instrument = await loadInstrument(db, String(response.get('instrument')));
  return tellsAtOnce(instrument, (response.get('answers') ?? {}) as Answers);
}

/** `place.id`: the day of the observation. */
export async function noticeObservation(begin: () => NoticeRun, place: Place): Promise<void> {
  const run = begin();
  await reconcile(run, observationsOf(run.db, place.school, place.pupilId, isoWeekOf(place.id)));
}
