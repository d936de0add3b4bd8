import { OF_STATE } from '@domain/school/attendance-states';
import { can } from '@domain/access/capabilities';
import type { ClassDay } from '@domain/derived';
import type { PlacedNotice } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useMember } from '@/staff/people/member';
import { useReader } from '../notices-context';

export interface TodayAtSchool {
  /** Pupils who are not at school today, as far as it is known. */
  readonly away: ReadonlySet<string>;
}

/** Who is at school today, of the classes that stand in the inbox and that the reader may open. */
export function useTodayAtSchool(all: readonly PlacedNotice[]): TodayAtSchool {
  const { board } = usePorts();
  const { today } = useMember();
  const { viewer } = useReader();
  const { school } = viewer;
  const classes = [...new Set(all.map(({ notice }) => notice.classId))]
    .filter((classId) => can(viewer, 'see-every-class') || viewer.classIds.includes(classId))
    .sort()
    .join(' ');
  const watched = useLive(classes === '' ? null : board.watchClassesOn, school, classes.split(' '), today);
  const days: ClassDay[] = watched.state === 'ready' ? watched.value.flatMap((one) => one ?? []) : [];
  const away = days.flatMap(({ attendance = {} }) =>
    Object.entries(attendance).flatMap(([pupilId, state]) => (OF_STATE[state].isAway ? [pupilId] : [])),
  );
  return {
    away: new Set(away),
  };
}
