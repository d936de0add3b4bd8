import type { Day } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import type { AttendanceState } from '@domain/school/attendance-states';
import { useState } from 'react';
import { serverNow } from '@/sync/use-server-now';
import type { MarkOutcome } from '@/staff/ports/board';
import type { PlacedNotice } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { isSettled, type Mark, markKey, type Marks } from './own-marks';

export interface MarkProblem {
  readonly pupilId: string;
  /** `not-opened`: the mark stands, and the child's notices do not say yet that somebody has looked. */
  readonly outcome: Exclude<MarkOutcome, 'stored'> | 'not-opened';
}

export interface MarkActions {
  /** Marks that the board does not show by itself yet. */
  readonly marks: Marks;
  readonly problem: MarkProblem | null;
  forgetProblem: () => void;
  /** A word with the child opens what the homeroom noticed about it. */
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
  settledWith: (pupilId: string) => readonly PlacedNotice[],
): MarkActions {
  const { board, notices } = usePorts();
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
  const open = async (pupilId: string) => {
    const unopened = settledWith(pupilId).filter(({ notice }) => notice.openedAt === undefined);
    const outcomes = await Promise.all(
      unopened.map(({ id }) => notices.openNotice({ school, noticeId: id }, uid)),
    );
    if (outcomes.some((outcome) => outcome !== 'stored')) setProblem({ pupilId, outcome: 'not-opened' });
  };
  return {
    marks: Object.fromEntries(unsettled),
    problem,
    forgetProblem: () => setProblem(null),
    setContact: (pupilId, on) => {
      sign('contact', pupilId, on);
      if (on) void open(pupilId);
    },
    setObservation: (pupilId, on) => sign('observation', pupilId, on),
    setAttendance: (pupilId, state) =>
      put({ kind: 'attendance', pupilId, state }, (at) =>
        board.storeAttendance({ school, uid, pupilId, at }, state),
      ),
  };
}
