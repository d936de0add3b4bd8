import { can } from '@domain/access/capabilities';
import { usualCalendar } from '@domain/defaults/calendar';
import { useTranslation } from 'react-i18next';
import CasesPage from '@/features/cases/cases-page';
import { dueOf } from '@/features/cases/list/sections';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import type { CaseList, CaseViewer } from '@/staff/ports/cases';
import { useLive } from '@/staff/use-live';
import { valueOr, type Watched } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import type { StaffLink } from './staff-header';
import { useClassNamesOf } from './use-class-names-of';

/** More than anybody has of what ended lately. */
const AT_ONCE = 100;

export interface CasesOfMember {
  readonly list: Watched<CaseList>;
  /** How many of this person's have come to their day. */
  readonly waiting: StaffLink['waiting'];
}

/** Children whom this person looks after with others, on whatever screen they are. `null`: not known yet who they are. */
export function useCases(viewer: CaseViewer | null): CasesOfMember {
  const { cases } = usePorts();
  const { t } = useTranslation('cases');
  const list = useLive(cases.watchCases, viewer, AT_ONCE);
  const count = list.state === 'ready' ? dueOf(list.value.all, viewer?.uid ?? '', serverNow()) : 0;
  return { list, waiting: { count, said: t('waitingShort', { count }) } };
}

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
