import { classesByYear } from '@domain/school/grades';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { usePlainClassNames } from './class-names';
import { useToday } from './use-today';

/** This year's classes of a school, in their order, and what every class is called. */
export function usePresentClasses(school: string) {
  const { schools } = usePorts();
  const today = useToday();
  const classes = valueOr(useLive(schools.watchClasses, school, 'all'), {});
  const ids = Object.keys(classes);
  const { present } = ids.length > 0 ? classesByYear(ids, today) : { present: [] };
  return {
    classIds: present.toSorted((a, b) => a.localeCompare(b, 'ja', { numeric: true })),
    classNameOf: usePlainClassNames(classes),
  };
}
