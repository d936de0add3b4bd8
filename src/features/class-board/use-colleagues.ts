import { useEffect, useState } from 'react';
import { colleagueName } from '@/firebase/staff/member';
import type { BoardRow } from './board-model';

/** Names of the colleagues who have signed something on the board: uid → name. Each is asked for once. */
export function useColleagues(
  school: string,
  rows: readonly BoardRow[],
  ownUid: string,
): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({});
  const signed = rows.flatMap((row) => [...Object.keys(row.contacts), ...Object.keys(row.observations)]);
  const unknown = [...new Set(signed)].filter((uid) => uid !== ownUid && names[uid] === undefined);
  const asked = unknown.sort().join(' ');
  useEffect(() => {
    let wanted = true;
    const look = async (uid: string) => {
      const name = (await colleagueName(school, uid).catch(() => undefined)) ?? '';
      if (wanted) setNames((known) => ({ ...known, [uid]: name }));
    };
    for (const uid of asked.split(' ').filter(Boolean)) void look(uid);
    return () => {
      wanted = false;
    };
  }, [school, asked]);
  return names;
}
