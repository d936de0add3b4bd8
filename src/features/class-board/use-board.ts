import { recentSchoolDays, type SchoolCalendar } from '@domain/calendar';
import type { Day } from '@domain/days';
import { useMemo } from 'react';
import { boardCounts, type BoardCounts, type BoardRow, boardRows } from './board-model';
import { firstToTalk, type FirstToTalk } from './first-to-talk';
import { withMarks } from './own-marks';
import { type MarkActions, useMarks } from './use-marks';
import { useOnline } from '@/sync/use-online';
import type { WatchFailure } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

export const BOARD_DAYS = 10;

export interface BoardContent {
  readonly days: readonly Day[];
  readonly rows: readonly BoardRow[];
  readonly counts: BoardCounts;
  readonly first: readonly FirstToTalk[];
  /** False while what is shown may be out of date, because there is no connection. */
  readonly live: boolean;
  /** When it was last up to date, ms since 1970. */
  readonly at: number;
  readonly actions: MarkActions;
}

export type Board =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: WatchFailure }
  | { readonly state: 'no-roster' }
  | ({ readonly state: 'ready' } & BoardContent);

export interface BoardOf {
  school: string;
  classId: string;
  /** Who looks. */
  uid: string;
  calendar: SchoolCalendar;
  today: Day;
}

/** A class's board, live. */
export function useBoard({ school, classId, uid, calendar, today }: BoardOf): Board {
  const { board, schools } = usePorts();
  // By its text, because the calendar arrives anew whenever the connection changes: the listeners must not begin again for that.
  const daysText = recentSchoolDays(calendar, today, BOARD_DAYS).join(' ');
  const days = useMemo(() => daysText.split(' '), [daysText]);
  const classDays = useLive(board.watchClassDays, school, classId, days);
  const roster = useLive(schools.watchRoster, school, classId);
  const stored = classDays.state === 'ready' ? classDays.value[today] : undefined;
  const actions = useMarks(school, uid, today, stored);
  const online = useOnline();

  if (classDays.state === 'failed') return classDays;
  if (roster.state === 'failed') return roster;
  if (classDays.state === 'loading' || roster.state === 'loading') return { state: 'loading' };
  if (roster.value === null) return { state: 'no-roster' };

  const marked = withMarks(stored ?? { classId, day: today }, actions.marks, uid);
  const rows = boardRows({ days, roster: roster.value, classDays: { ...classDays.value, [today]: marked } });
  return {
    state: 'ready',
    days,
    rows,
    counts: boardCounts(rows),
    first: firstToTalk(rows),
    live: online && classDays.live,
    at: classDays.at,
    actions,
  };
}
