import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { hasOwnName, usePlainClassNames } from './class-names';

/** Names classes of a school. One with a number needs no look-up: the others are asked for by name, as many as a query takes. */
export function useClassNamesOf(
  school: string,
  classIds: readonly string[] | 'all',
): (classId: string) => string {
  const { schools } = usePorts();
  const unnamed = classIds === 'all' ? classIds : [...new Set(classIds.filter(hasOwnName))].slice(0, 30);
  const classes = useLive(schools.watchClasses, school, unnamed.length > 0 ? unnamed : null);
  return usePlainClassNames(classes.state === 'ready' ? classes.value : {});
}
