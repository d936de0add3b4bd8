/** What a child asks from its own page about the use of what it answers becomes a request that a leader decides. */
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { requestReaders } from '@domain/commands/rights/right-deed';
import { dayOfInstant } from '@domain/days';
import { toStored } from '@domain/documents/instants';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { dueDay, type RightRequest, rightRequestSchema } from '@domain/rights/requests';
import { quietRecordSchema } from '@domain/readings/quiet-record';
import { pupilSchema } from '@domain/school/school';
import { policySchema } from '@domain/school/settings';
import { legibleById, leniently, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';
import type { FollowRun } from './follow-sos';

/** One wish is one request, however often this is done; a later wish takes back what nobody has decided. */
export function followUseWish({ db, now }: FollowRun, school: string, pupilId: string): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const choices = parsed(
      standingChoicesSchema,
      await transaction.get(db.doc(paths.standingChoices(school, pupilId))),
    );
    if (!choices?.use) return;
    const { wish, at } = choices.use;
    const ref = db.doc(paths.rightRequest(school, `${pupilId}-${String(Date.parse(at))}`));
    const requests = db.collection(`${paths.school(school)}/requests`).where('pupilId', '==', pupilId);
    const [standing, known, pupil, people, quiet, policy] = await Promise.all([
      transaction.get(ref),
      transaction.get(requests),
      transaction.get(db.doc(paths.pupil(school, pupilId))),
      transaction.get(db.collection(`${paths.school(school)}/staff`)),
      transaction.get(db.doc(paths.quietRecord(school, pupilId))),
      transaction.get(db.doc(paths.settings(school, 'policy'))),
    ]);
    const child = parsed(pupilSchema, pupil);
    if (standing.exists || !child) return;
    const staff = Object.fromEntries(legibleById(staffSchema, people.docs));
    const open = known.docs.flatMap((one) => {
      const request = leniently(rightRequestSchema, one);
      const isOpen = request?.asker.who === 'child' && request.state === 'asked';
      return isOpen ? [{ ref: one.ref, request }] : [];
    });
    for (const one of open) transaction.update(one.ref, { state: 'withdrawn' });
    // A wish to be used again while nothing was decided yet is the first one taken back.
    if (wish === 'resume' && open.some(({ request }) => request.kind === 'stop')) return;
    const askedOn = dayOfInstant(at);
    const request: RightRequest = {
      ...{ pupilId, kind: wish, asker: { who: 'child' }, parts: ['use'], state: 'asked' },
      ...{ askedOn, dueOn: dueDay(askedOn, leniently(policySchema, policy)), exceptions: {} },
      readers: requestReaders(
        { pupil: child, choices, quiet: leniently(quietRecordSchema, quiet), staff },
        now,
      ),
    };
    transaction.set(ref, toStored(rightRequestSchema, request, TIMES));
  });
}
