import * as z from 'zod/mini';
import { choices } from '@domain/documents/members';
import { readAs } from '@domain/documents/reading';
import { schoolRolesSchema, STAFF_ROLES } from '@domain/staff-roles';
import { FORMS, formOfGrade } from '@domain/school/grades';
import { gradeSchema } from '@domain/school/class-ids';
import { tellUnread } from './unread';

const id = z.string().check(z.minLength(1));

const pupilSession = z.object({
  kind: z.literal('pupil'),
  uid: id,
  school: id,
  pupilId: id,
  classId: z.string(),
  /** 1–9 */
  grade: gradeSchema,
  form: choices(z.enum(FORMS), { beside: ({ grade }) => formOfGrade(Number(grade)) }),
  deviceId: z.string(),
  givenName: z.string(),
});
export type PupilSession = z.infer<typeof pupilSession>;

const staffSession = z.object({
  kind: z.literal('staff'),
  uid: id,
  role: choices(z.enum([...STAFF_ROLES, 'board', 'place', 'centre']), 'refuse'),
  /** Absent for the board, the centre and places outside; of several the one that they look at now. */
  school: z.optional(id),
  /** Of whoever works at several: the role at each. */
  schools: z.optional(schoolRolesSchema),
  /** Of whoever works at a place outside. */
  place: z.optional(id),
});
export type StaffSession = z.infer<typeof staffSession>;

export type Session = PupilSession | StaffSession;

/** The session in a row. Nobody is signed in where this version cannot read who it is: signing in again mends it. */
export function readSession(row: { readonly session: unknown } | undefined): Session | null {
  if (!row) return null;
  const { session } = row;
  const isStaff =
    typeof session === 'object' && session !== null && 'kind' in session && session.kind === 'staff';
  const reading = isStaff ? readAs(staffSession, session) : readAs(pupilSession, session);
  if (reading.ok) return reading.data;
  tellUnread(reading);
  return null;
}
