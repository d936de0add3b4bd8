import { recentSchoolDays, type SchoolCalendar } from '@domain/school/calendar';
import type { Day } from '@domain/days';
import { useMemo } from 'react';
import { boardCounts, type BoardCounts, type BoardRow, boardRows } from './board-model';
import { firstToTalk, type FirstToTalk } from './first-to-talk';
import { withMarks } from './own-marks';
import { type MarkActions, useMarks } from './use-marks';
import { mapped, together, type Watched } from '@/staff/watched';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

export const BOARD_DAYS = 10;

export interface BoardContent {
  readonly days: readonly Day[];
  readonly rows: readonly BoardRow[];
  readonly counts: BoardCounts;
  readonly first: readonly FirstToTalk[];
  readonly actions: MarkActions;
}

export interface BoardOf {
  school: string;
  classId: string;
  /** Who looks. */
  uid: string;
  calendar: SchoolCalendar;
  today: Day;
}

/** A class's board, live; null without a roster. */
export function useBoard({ school, classId, uid, calendar, today }: BoardOf): Watched<BoardContent | null> {
  const { board, schools } = usePorts();
  const nameOf = usePupilName();
  // By its text, because the calendar arrives anew whenever the connection changes: the listeners must not begin again for that.
  const daysText = recentSchoolDays(calendar, today, BOARD_DAYS).join(' ');
  const days = useMemo(() => daysText.split(' '), [daysText]);
  const classDays = useLive(board.watchClassDays, school, classId, days);
  const roster = useLive(schools.watchRoster, school, classId);
  const stored = classDays.state === 'ready' ? classDays.value[today] : undefined;
  const actions = useMarks(school, uid, today, stored);
  return mapped(together({ classDays, roster }), (known) => {
    if (known.roster === null) return null;
    const marked = withMarks(stored ?? { classId, day: today }, actions.marks, uid);
    const rows = boardRows({
      days,
      roster: known.roster,
      nameOf,
      classDays: { ...known.classDays, [today]: marked },
    });
    return { days, rows, counts: boardCounts(rows), first: firstToTalk(rows), actions };
  });
}
