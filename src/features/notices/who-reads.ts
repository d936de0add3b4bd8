/** Whom a notice can be given to: somebody who may read it anyway. Nobody new is brought in this way. */
import type { Staff } from '@domain/identity';
import type { Notice } from '@domain/notices/records';

/** As the rules decide it, for somebody with this uid. */
export function mayRead(notice: Notice, uid: string, { role, title, classIds }: Staff): boolean {
  const { audience, classId, createdFor, kind, otherClassId = classId } = notice;
  const confided = kind === 'talk' && audience !== 'homeroom';
  switch (role) {
    case 'counsellor':
      return title !== 'guidance' || !confided;
    case 'leader':
      return kind !== 'talk' || createdFor.includes(uid);
    case 'teacher':
      return (
        createdFor.includes(uid) ||
        (audience === 'homeroom' && (classIds.includes(classId) || classIds.includes(otherClassId)))
      );
    case 'admin':
      return false;
  }
}
