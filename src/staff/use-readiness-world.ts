import { usualCalendar } from '@domain/defaults/calendar';
import { defaultSos } from '@domain/defaults/sos';
import { startOfDay } from '@domain/days';
import type { ReadinessWorld } from '@domain/readiness/readiness';
import { useMember } from './people/member';
import { usePorts } from './ports';
import { useLive } from './use-live';
import { mapped, together, type Watched } from './watched';

/** What says who is there on which day, as it is stored; where a school has settled nothing, what holds until it does. */
export function useReadinessWorld(school: string): Watched<ReadinessWorld> {
  const { people, schools, setup } = usePorts();
  const { today } = useMember();
  const all = together({
    staff: useLive(people.watchColleagues, school),
    settings: useLive(setup.watchSosSettings, school),
    calendar: useLive(schools.watchCalendar, school),
    policy: useLive(setup.watchPolicy, school),
    classes: useLive(schools.watchClasses, school, 'all'),
  });
  return mapped(all, ({ staff, settings, calendar, policy, classes }) => ({
    staff,
    settings: settings ?? defaultSos,
    calendar: calendar ?? usualCalendar(startOfDay(today)),
    policy: policy ?? undefined,
    classIds: Object.keys(classes),
  }));
}
