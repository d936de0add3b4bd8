import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { projectAttendance, teachersDays } from './project-attendance';
import { projectMarks } from './project-marks';
import { attendanceMonthSchema } from '@domain/staff-records';
import { parsed } from '../store';

export const onContactWritten = onDocumentWritten(
  { document: 'schools/{school}/pupils/{pupilId}/contacts/{id}', retry: true },
  async ({ params: { school, pupilId, id } }) => {
    const [day = ''] = id.split('_');
    await projectMarks(getFirestore(), school, pupilId, day, 'contacts');
  },
);

export const onTopicWritten = onDocumentWritten(
  { document: 'schools/{school}/pupils/{pupilId}/topics/{id}', retry: true },
  async ({ params: { school, pupilId, id } }) => {
    const [day = '', , kind] = id.split('_');
    if (kind === 'observation') await projectMarks(getFirestore(), school, pupilId, day, 'observations');
  },
);

export const onAttendanceWritten = onDocumentWritten(
  { document: 'schools/{school}/pupils/{pupilId}/attendance/{month}', retry: true },
  async ({ params: { school, pupilId, month }, data }) => {
    const attendance = data && parsed(attendanceMonthSchema, data.after);
    if (!attendance || teachersDays(attendance).length === 0) return;
    await projectAttendance(getFirestore(), school, pupilId, month);
  },
);
