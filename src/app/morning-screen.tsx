import type { SchoolCalendar } from '@domain/school/calendar';
import { can } from '@domain/access/capabilities';
import { ReadinessLine } from '@/features/readiness/readiness-line';
import SchoolMorningPage from '@/features/school-morning/school-morning-page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { usePlainClassNames } from './class-names';
import { useToday } from './use-today';

/** Until a school has set its calendar, Monday to Friday are school days. */
export const WEEKDAYS_ONLY: SchoolCalendar = {
  closures: [],
  extraSchoolDays: [],
  opensAt: '08:00',
  closesAt: '17:00',
};

/** 朝のようす of a school, with the names of its classes. */
export function MorningScreen({ school }: { school: string }) {
  const { schools } = usePorts();
  const today = useToday();
  const member = useMember();
  const classNameOf = usePlainClassNames(valueOr(useLive(schools.watchClasses, school, 'all'), {}));
  const calendar = valueOr(useLive(schools.watchCalendar, school), null) ?? WEEKDAYS_ONLY;
  const beside = can(member, 'set-alarm') && <ReadinessLine school={school} />;
  return <SchoolMorningPage {...{ school, today, calendar, classNameOf, beside }} />;
}
