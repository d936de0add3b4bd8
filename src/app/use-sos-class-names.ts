import { useMemo } from 'react';
import { watchSchoolClass } from '@/firebase/staff/member';
import type { SosList } from '@/firebase/staff/sos-watch';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';
import { watchAll } from '@/firebase/staff/watch-all';
import { isNumbered, usePlainClassNames } from './class-names';

/** Names the classes of calls for help from any school, also those that have a name instead of a number. */
export function useSosClassNames(open: Watched<SosList>): (classId: string) => string {
  const all = open.state === 'ready' ? open.value.all : [];
  const named = all
    .filter(({ sos }) => !isNumbered(sos.classId))
    .map(({ school, sos }) => `${school} ${sos.classId}`);
  const places = [...new Set(named)].sort().join(',');
  const watched = useWatch(
    useMemo(
      () =>
        places === ''
          ? null
          : watchAll(
              places.split(',').map((place) => {
                const [school = '', classId = ''] = place.split(' ');
                return watchSchoolClass(school, classId);
              }),
            ),
      [places],
    ),
  );
  const classes = watched.state === 'ready' ? watched.value : [];
  const ids = places.split(',').map((place) => place.split(' ')[1] ?? '');
  return usePlainClassNames(
    Object.fromEntries(
      classes.flatMap((one, index) => (one === null ? [] : [[ids[index] ?? '', one] as const])),
    ),
  );
}
