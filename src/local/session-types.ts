import type { Role } from '@domain/identity';
import type { Form } from '@domain/school/grades';

export interface PupilSession {
  kind: 'pupil';
  uid: string;
  school: string;
  pupilId: string;
  classId: string;
  /** 1–9 */
  grade: number;
  form: Form;
  deviceId: string;
  givenName: string;
}

export interface StaffSession {
  kind: 'staff';
  uid: string;
  role: Exclude<Role, 'pupil'>;
  /** Absent for the board. */
  school?: string;
}

export type Session = PupilSession | StaffSession;
