import type { Roster } from '@domain/school/school';
import RightsPage from '@/features/rights/rights-page';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { useClassNamesOf } from './use-class-names-of';

/** 記録についての申し出, with every child of the school by class and number. */
export function Rights({ school }: { school: string }) {
  const { schools } = usePorts();
  const pupilName = usePupilName();
  const rosters: Readonly<Record<string, Roster>> = valueOr(useLive(schools.watchRosters, school), {});
  const classNameOf = useClassNamesOf(school, Object.keys(rosters));
  const found = Object.entries(rosters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([classId, { pupils }]) =>
      Object.entries(pupils)
        .toSorted(([, a], [, b]) => a.number - b.number)
        .map(([pupilId, one]) => ({
          pupilId,
          label: `${classNameOf(classId)} ${String(one.number)} ${pupilName(one)}`,
        })),
    );
  const classes = Object.keys(rosters)
    .toSorted()
    .map((classId) => ({ classId, name: classNameOf(classId) }));
  return <RightsPage {...{ school, found, classes }} />;
}
