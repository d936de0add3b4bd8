import { getFirestore } from 'firebase-admin/firestore';
import { changedAttendance } from '@domain/class-day';
import { attendanceMonthSchema } from '@domain/staff-records';
import { allOf } from '../platform/all-of';
import { triggerRun } from '../notices/in-trigger';
import { noticeObservation } from '../notices/notice-at-once';
import { onWritten } from '../platform/on-written';
import { parsed } from '../platform/store';
import { projectAttendance } from './project-attendance';
import { dayOfMark, projectMarks } from './project-marks';

export const onContactWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/contacts/{id}',
  ({ params: { school, pupilId, id } }) =>
    projectMarks(getFirestore(), school, pupilId, dayOfMark(id), 'contacts'),
);

export const onTopicWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/topics/{id}',
  async ({ params: { school, pupilId, id } }) => {
    if (!id.endsWith('_observation')) return;
    const day = dayOfMark(id);
    await allOf(
      projectMarks(getFirestore(), school, pupilId, day, 'observations'),
      noticeObservation(triggerRun, { school, pupilId, id: day }),
    );
  },
);

/** An import writes whole months: only the days that look different on a board cost anything. */
export const onAttendanceWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/attendance/{month}',
  async ({ params: { school, pupilId, month }, data }) => {
    if (!data) return;
    const [before, after] = [data.before, data.after].map((one) => parsed(attendanceMonthSchema, one));
    const days = changedAttendance(before, after);
    if (days.length > 0) await projectAttendance(getFirestore(), school, pupilId, month, days);
  },
);
