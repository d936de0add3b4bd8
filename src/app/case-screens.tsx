import { can } from '@domain/access/capabilities';
import { usualCalendar } from '@domain/defaults/calendar';
import CasesPage from '@/features/cases/cases-page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import { useClassNamesOf } from './use-class-names-of';
import type { CasesOfMember } from './use-cases';

interface CaseScreensProps {
  school: string;
  cases: CasesOfMember;
}

/** ケース of a member of a school's staff. */
export function CaseScreens({ school, cases: { list } }: CaseScreensProps) {
  const { schools, cases: ports } = usePorts();
  const member = useMember();
  const calendar = valueOr(useLive(schools.watchCalendar, school), null) ?? usualCalendar(serverNow());
  const schoolName = valueOr(useLive(schools.watchSchool, school), null)?.name ?? '';
  const classNameOf = useClassNamesOf(
    school,
    can(member, 'pass-cases-on')
      ? 'all'
      : list.state === 'ready'
        ? list.value.all.flatMap(({ kept }) => kept.classIds)
        : [],
  );
  const viewer = can(member, 'pass-cases-on') ? { uid: member.uid, school } : null;
  const incoming = valueOr(useLive(ports.watchIncomingCases, viewer), {});
  return <CasesPage {...{ incoming }} cases={list} reader={{ school, schoolName, calendar, classNameOf }} />;
}
