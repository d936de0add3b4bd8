import type { Staff } from '@domain/identity';
import type { Actor } from '@domain/sos/transition';
import type { Desk } from '@/features/sos-desk/desk-context';
import type { StaffSession } from '@/local/session';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { hasOwnName, usePlainClassNames } from './class-names';
import { useToday } from './use-today';

export interface DeskOf {
  session: StaffSession;
  school: string;
  member: Staff;
}

/** A class with a number needs no look-up: the others are asked for by name, as many as a query takes. */
export function useDeskOf(
  { session: { uid, role }, school, member: { displayName, title } }: DeskOf,
  classIds: readonly string[] | 'all',
): Omit<Desk, 'live' | 'school' | 'title'> & Required<Pick<Desk, 'school' | 'title'>> {
  const { schools } = usePorts();
  const unnamed = classIds === 'all' ? classIds : [...new Set(classIds.filter(hasOwnName))].slice(0, 30);
  const classes = useLive(schools.watchClasses, school, unnamed.length > 0 ? unnamed : null);
  const classNameOf = usePlainClassNames(classes.state === 'ready' ? classes.value : {});
  const actor = { uid, name: displayName, role: role as Actor['role'] };
  return { actor, school, title, today: useToday(), classNameOf };
}
