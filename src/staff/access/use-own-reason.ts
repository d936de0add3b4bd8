import type { AccessLog } from '@domain/school/access-log';
import { useMember } from '../people/member';
import type { Reader } from '../ports/pupils';
import { usePorts } from '../ports';
import { useLive } from '../use-live';
import type { Watched } from '../watched';

interface OwnReason {
  /** `null` for whoever has no school: nobody there opens a child's record. */
  readonly reader: Reader | null;
  /** Today's reason for opening this child's record, `null` until there is one. */
  readonly reason: Watched<AccessLog | null>;
}

/** Why this member of staff opens a child's record today. */
export function useOwnReason(pupilId: string): OwnReason {
  const { pupils } = usePorts();
  const { uid, school, title, today: day } = useMember();
  const reader = school === undefined || title === undefined ? null : { school, title, pupilId, uid, day };
  return { reader, reason: useLive(pupils.watchOwnReason, reader) };
}
