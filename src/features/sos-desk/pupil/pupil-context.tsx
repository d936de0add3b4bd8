import type { Month } from '@domain/days';
import type { Pupil } from '@domain/school/school';
import { AccessGate } from '@/staff/access/access-gate';
import { PupilRecord } from './pupil-record';

interface PupilContextProps {
  pupil: Pupil;
  pupilId: string;
  /** Whether what is shown is what the server has, so that a reason can be said. */
  live: boolean;
  /** Whose attendance is looked at beside this month's. */
  months?: readonly Month[];
}

/** How the child has been lately, behind the question why it is opened. */
export function PupilContext({ pupil, pupilId, live, months }: PupilContextProps) {
  return (
    <AccessGate pupilId={pupilId} live={live}>
      {(reader) => <PupilRecord reader={reader} pupil={pupil} months={months} />}
    </AccessGate>
  );
}
