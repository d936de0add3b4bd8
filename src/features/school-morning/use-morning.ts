import { type SchoolMorning, schoolMorning } from '@domain/classes/school-morning';
import type { Day } from '@domain/days';
import { isOut, type SchoolCalendar } from '@domain/school/calendar';
import { classesByYear } from '@domain/school/grades';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { mapped, together, type Watched } from '@/staff/watched';

/** The school's morning, live: one query for the day of all classes, one for who is in them. */
export function useMorning(
  school: string,
  uid: string,
  today: Day,
  calendar: SchoolCalendar,
): Watched<SchoolMorning> {
  const { board, schools } = usePorts();
  const boards = useLive(board.watchSchoolDay, school, uid, today);
  const rosters = useLive(schools.watchRosters, school);
  return mapped(together({ boards, rosters }), (known) => {
    // A dissolved class has nobody in its list.
    const classIds = Object.entries(known.rosters).filter(([, { pupils }]) => Object.keys(pupils).length > 0);
    const { present } = classesByYear(
      classIds.map(([classId]) => classId),
      today,
    );
    const out = new Set(present.filter((classId) => isOut(calendar, today, classId)));
    return schoolMorning(today, present, known.rosters, known.boards, out);
  });
}
