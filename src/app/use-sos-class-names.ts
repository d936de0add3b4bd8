import type { SosList } from '@/staff/ports/sos';

import { usePorts } from '@/staff/ports';
import { useLiveAll } from '@/staff/use-live-all';
import { valueOr, type Watched } from '@/staff/watched';
import { hasOwnName, usePlainClassNames } from './class-names';

/** Names the classes of calls for help from any school, also those that have a name instead of a number. */
export function useSosClassNames(open: Watched<SosList>): (classId: string) => string {
  const { schools } = usePorts();
  const all = open.state === 'ready' ? open.value.all : [];
  const named = all
    .filter(({ sos }) => hasOwnName(sos.classId))
    .map(({ school, sos }) => `${school} ${sos.classId}`);
  const places = [...new Set(named)].sort().map((place): [string, string] => {
    const [school = '', classId = ''] = place.split(' ');
    return [school, classId];
  });
  const classes = valueOr(useLiveAll(schools.watchSchoolClass, places), []);
  return usePlainClassNames(
    Object.fromEntries(
      classes.flatMap((one, index) => (one === null ? [] : [[places[index]?.[1] ?? '', one] as const])),
    ),
  );
}
