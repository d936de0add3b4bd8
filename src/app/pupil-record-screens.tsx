import { can } from '@domain/access/capabilities';
import { classesOf } from '@domain/access/standing';
import { usualCalendar } from '@domain/defaults/calendar';
import { pupilIndex } from '@domain/record/find-pupils';
import { classesByYear } from '@domain/school/grades';
import type { Roster } from '@domain/school/school';
import { useMemo } from 'react';
import PupilPage from '@/features/karte/pupil-page';
import SearchPage from '@/features/karte/search/search-page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { mapped, valueOr, type Watched } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import type { AtSchool } from './staff-screens';
import { useClassNamesOf } from './use-class-names-of';
import { useToday } from './use-today';

type Rosters = Readonly<Record<string, Roster>>;

/** 子どもをさがす: among the children whose names this member of staff reads anyway. */
export function PupilSearch({ school, member }: Pick<AtSchool, 'school' | 'member'>) {
  const today = useToday();
  const { schools } = usePorts();
  const ofAll = can(member, 'see-every-class');
  const own = classesOf(member, today).toSorted();
  const every = useLive(ofAll ? schools.watchRosters : null, school);
  const some = useLiveAll(schools.watchRoster, ofAll ? [] : own.map((classId) => [school, classId] as const));
  const rosters: Watched<Rosters> = ofAll
    ? every
    : mapped(some, (known): Rosters =>
        Object.fromEntries(
          known.flatMap((roster, at): [string, Roster][] => (roster ? [[own[at] ?? '', roster]] : [])),
        ),
      );
  const classNameOf = useClassNamesOf(school, Object.keys(valueOr(rosters, {})));
  const present = mapped(rosters, (known) => {
    const classIds = new Set(classesByYear(Object.keys(known), today).present);
    return Object.fromEntries(Object.entries(known).filter(([classId]) => classIds.has(classId)));
  });
  return (
    <SearchPage
      index={mapped(present, (known) => pupilIndex(known, classNameOf))}
      classNameOf={classNameOf}
    />
  );
}

/** カルテ of one child. */
export function PupilRecordScreen({
  pupilId,
  section,
  school,
  open,
  notices,
  signals,
  cases,
}: AtSchool & { pupilId: string; section: string | undefined }) {
  const { schools, pupils } = usePorts();
  const calendar = valueOr(useLive(schools.watchCalendar, school), null);
  const usual = useMemo(() => usualCalendar(serverNow()), []);
  const pupil = valueOr(useLive(pupils.watchPupil, school, pupilId), null);
  const classNameOf = useClassNamesOf(school, pupil?.classIds ?? []);
  return (
    <PupilPage
      key={pupilId}
      {...{ pupilId, classNameOf, section }}
      whyNoticed={notices.whyNoticed}
      calendar={calendar ?? usual}
      open={{
        sos: valueOr(open, { all: [] }).all,
        threads: valueOr(signals.threads, { all: [] }).all.filter(({ thread }) => thread.state === 'open'),
        notices: valueOr(notices.open, { notices: [] }).notices,
        cases: valueOr(cases.list, { all: [] }).all.filter(({ kept }) => kept.state !== 'closed'),
      }}
    />
  );
}
