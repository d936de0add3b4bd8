import { type SchoolMorning, schoolMorning } from '@domain/classes/school-morning';
import type { Day } from '@domain/days';
import { classesByYear } from '@domain/school/grades';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { mapped, together, type Watched } from '@/staff/watched';

/** The school's morning, live: one query for the day of all classes, one for who is in them. */
export function useMorning(school: string, uid: string, today: Day): Watched<SchoolMorning> {
  const { board, schools } = usePorts();
  const boards = useLive(board.watchSchoolDay, school, uid, today);
  const rosters = useLive(schools.watchRosters, school);
  return mapped(together({ boards, rosters }), (known) => {
    const { present } = classesByYear(Object.keys(known.rosters), today);
    return schoolMorning(today, present, known.rosters, known.boards);
  });
}
