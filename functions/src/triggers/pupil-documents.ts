/** When a source is written, what is copied from it is brought up to date, and whoever has to hear of it at once is told. */
import { type DocumentSnapshot, getFirestore } from 'firebase-admin/firestore';
import type { Change } from 'firebase-functions';
import { changedAttendance } from '@domain/classes/class-day';
import { paths } from '@domain/paths';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { triggerRun } from '../notices/in-trigger';
import { noticeAnswers, noticeObservation } from '../notices/notice-at-once';
import { allOf } from '../platform/all-of';
import { onWritten } from '../platform/on-written';
import { leniently } from '../platform/store';
import { rescorePupil } from '../risk/rescore-pupil';
import type { Place } from '../platform/pupil-place';
import { attendance } from '../projections/attendance';
import { checkIns } from '../projections/check-ins';
import type { Source } from '../platform/sweep/source';
import { responses } from '../projections/responses';
import { projectSignal } from '../signals/project-signal';
import { signalRun } from '../signals/run';
import { contacts, dayOfMark, isObservation, topics } from '../projections/staff-marks';

interface Written {
  place: Place;
  versions: Change<DocumentSnapshot> | undefined;
  /** When, as an ISO string. */
  time: string;
}

function whenWritten({ from }: Pick<Source, 'from'>, handle: (written: Written) => Promise<void>) {
  return onWritten(
    `schools/{school}/pupils/{pupilId}/${from}/{id}`,
    ({ params: { school, pupilId, id }, data, time }) =>
      handle({ place: { school, pupilId, id }, versions: data, time }),
  );
}

export const onCheckInWritten = whenWritten(checkIns, ({ place, versions }) =>
  allOf(checkIns.project(getFirestore(), place), passWish(place, versions)),
);

/** A note is for those whom it names. */
export const onNoteWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/notes/{id}',
  async ({ document }) => {
    const of = paths.note.in(document);
    if (!of) return;
    const { school, pupilId, day, audience } = of;
    await projectSignal(signalRun(), { school, pupilId, id: paths.noteSignal(day, audience) });
  },
);

/** A tap of a tablet that knows no signals yet. An ordinary check-in costs nothing more. */
async function passWish({ school, pupilId, id }: Place, versions: Written['versions']): Promise<void> {
  const asks = (version: DocumentSnapshot) => version.exists && version.get('talkTo') === 'homeroom';
  if (!versions || ![versions.before, versions.after].some(asks)) return;
  await projectSignal(signalRun(), { school, pupilId, id: paths.talkSignal(id) });
}

export const onResponseWritten = whenWritten(responses, ({ place, versions, time }) =>
  allOf(
    noticeAnswers(triggerRun, place, versions),
    responses
      .project(getFirestore(), place)
      .then(() => rescorePupil({ ...triggerRun(), now: Date.parse(time) }, place.school, place.pupilId)),
  ),
);

export const onContactWritten = whenWritten(contacts, ({ place }) => contacts.project(getFirestore(), place));

export const onTopicWritten = whenWritten(topics, ({ place }) =>
  allOf(
    topics.project(getFirestore(), place),
    ...(isObservation(place.id)
      ? [noticeObservation(triggerRun, { ...place, id: dayOfMark(place.id) })]
      : []),
  ),
);

/** An import writes whole months: only what looks different on a board, or in the child's year, costs anything. */
export const onAttendanceWritten = whenWritten(attendance, async ({ place, versions }) => {
  if (!versions) return;
  const [before, after] = [versions.before, versions.after].map((one) =>
    leniently(attendanceMonthSchema, one),
  );
  const days = changedAttendance(before, after);
  if (days.length > 0 || (before?.nurseVisits ?? 0) !== (after?.nurseVisits ?? 0))
    await attendance.project(getFirestore(), place, days);
});
