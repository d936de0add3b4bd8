/** Whom a notice can be given to: somebody who may read it anyway. Nobody new is brought in this way. */
import type { Day } from '@domain/days';
import type { Staff } from '@domain/identity';
import { isHomeroomOf } from '@domain/notices/audiences';
import type { Notice } from '@domain/notices/records';

/** Whether somebody is the homeroom teacher of the child on `day`: where the homeroom has a document of its own, they read that. */
export function isHomeroom({ classId, otherClassId = classId }: Notice, staff: Staff, day: Day): boolean {
  return isHomeroomOf(staff, [classId, otherClassId], day);
}

/** As the rules decide it on `day`, for somebody with this uid. */
export function mayRead(notice: Notice, uid: string, staff: Staff, day: Day): boolean {
  const { role, title } = staff;
  const { audience, classId, createdFor, kind, otherClassId = classId } = notice;
  const confided = kind === 'talk' && audience !== 'homeroom';
  switch (role) {
    case 'counsellor':
      return title !== 'guidance' || !confided;
    case 'leader':
      return kind !== 'talk' || createdFor.includes(uid);
    case 'teacher':
      return audience === 'homeroom'
        ? isHomeroomOf(staff, [classId, otherClassId], day)
        : createdFor.includes(uid);
    case 'admin':
      return false;
  }
}
