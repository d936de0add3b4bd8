import type { Day } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import type { AttendanceState } from '@domain/school/attendance-states';
import { useState } from 'react';
import { serverNow } from '@/sync/use-server-now';
import type { MarkOutcome } from '@/staff/ports/board';
import { usePorts } from '@/staff/ports';
import { isSettled, type Mark, markKey, type Marks } from './own-marks';

export interface MarkProblem {
  readonly pupilId: string;
  readonly outcome: Exclude<MarkOutcome, 'stored'>;
}

export interface MarkActions {
  /** Marks that the board does not show by itself yet. */
  readonly marks: Marks;
  readonly problem: MarkProblem | null;
  forgetProblem: () => void;
  setContact: (pupilId: string, on: boolean) => void;
  setObservation: (pupilId: string, on: boolean) => void;
  setAttendance: (pupilId: string, state: AttendanceState) => void;
}

/** One-tap records: on the screen at once, gone from it again when they could not be stored. */
export function useMarks(
  school: string,
  uid: string,
  today: Day,
  classDay: ClassDay | undefined,
): MarkActions {
  const { board } = usePorts();
  const [kept, setKept] = useState<{ day: Day; marks: Marks }>({ day: today, marks: {} });
  const [problem, setProblem] = useState<MarkProblem | null>(null);
  const unsettled = Object.entries(kept.day === today ? kept.marks : {}).filter(
    ([, mark]) => !isSettled(classDay, mark, uid),
  );

  const put = (mark: Mark, store: (at: number) => Promise<MarkOutcome>) => {
    const key = markKey(mark);
    setProblem(null);
    setKept({ day: today, marks: { ...Object.fromEntries(unsettled), [key]: mark } });
    void store(serverNow()).then((outcome) => {
      if (outcome === 'stored') return;
      setProblem({ pupilId: mark.pupilId, outcome });
      setKept(({ day, marks }) => ({
        day,
        marks: Object.fromEntries(Object.entries(marks).filter(([, one]) => one !== mark)),
      }));
    });
  };
  const sign = (kind: 'contact' | 'observation', pupilId: string, on: boolean) => {
    const store = kind === 'contact' ? board.storeContact : board.storeObservation;
    put({ kind, pupilId, on, at: new Date(serverNow()).toISOString() }, (at) =>
      store({ school, uid, pupilId, at }, !on),
    );
  };
  return {
    marks: Object.fromEntries(unsettled),
    problem,
    forgetProblem: () => setProblem(null),
    setContact: (pupilId, on) => sign('contact', pupilId, on),
    setObservation: (pupilId, on) => sign('observation', pupilId, on),
    setAttendance: (pupilId, state) =>
      put({ kind: 'attendance', pupilId, state }, (at) =>
        board.storeAttendance({ school, uid, pupilId, at }, state),
      ),
  };
}
