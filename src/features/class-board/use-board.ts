import { isOut, recentSchoolDays, type SchoolCalendar } from '@domain/school/calendar';
import type { Day } from '@domain/days';
import { useMemo } from 'react';
import { boardCounts, type BoardCounts, type BoardRow, boardRows } from './board-model';
import type { FirstChild } from '@domain/first/first-list';
import { firstOfClass, NOTHING_WAITS, settledWith, type Waiting } from './first/waiting';
import { withMarks } from './own-marks';
import { type MarkActions, useMarks } from './use-marks';
import { usePupilName } from '@/staff/people/use-pupil';
import { mapped, together, valueOr, type Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

export const BOARD_DAYS = 10;

export interface BoardContent {
  readonly days: readonly Day[];
  readonly rows: readonly BoardRow[];
  readonly counts: BoardCounts;
  readonly first: readonly FirstChild[];
  readonly actions: MarkActions;
}

export interface BoardOf {
  school: string;
  classId: string;
  /** Who looks. */
  uid: string;
  calendar: SchoolCalendar;
  today: Day;
  /** Whoever looks has the class. */
  isHomeroom: boolean;
  /** What is open about the children, from other features. */
  waiting: Watched<Waiting>;
}

/** A class's board, live; null without a roster. */
export function useBoard(of: BoardOf): Watched<BoardContent | null> {
  const { school, classId, uid, calendar, today, isHomeroom } = of;
  const { board, schools } = usePorts();
  const nameOf = usePupilName();
  // By its text, because the calendar arrives anew whenever the connection changes: the listeners must not begin again for that.
  const daysText = recentSchoolDays(calendar, today, BOARD_DAYS).join(' ');
  const days = useMemo(() => daysText.split(' '), [daysText]);
  const classDays = useLive(board.watchClassDays, school, uid, classId, days);
  const roster = useLive(schools.watchRoster, school, classId);
  const stored = classDays.state === 'ready' ? classDays.value[today] : undefined;
  const waiting = valueOr(of.waiting, NOTHING_WAITS);
  const actions = useMarks(school, uid, today, stored, (pupilId) =>
    settledWith(pupilId, waiting, isHomeroom),
  );
  return mapped(together({ classDays, roster }), (known) => {
    if (known.roster === null) return null;
    const marked = withMarks(stored ?? { classId, day: today }, actions.marks, uid);
    const rows = boardRows({
      days,
      roster: known.roster,
      nameOf,
      outDays: new Set(days.filter((day) => isOut(calendar, day, classId))),
      classDays: { ...known.classDays, [today]: marked },
    });
    return { days, rows, counts: boardCounts(rows), first: firstOfClass(rows, waiting, isHomeroom), actions };
  });
}
