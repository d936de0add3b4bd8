import type { Staff } from '@domain/identity';
import { useEffect, useState } from 'react';
import { usePorts } from '@/staff/ports';
import type { BoardRow } from './board-model';

/** What somebody signs with. */
export type Signer = Pick<Staff, 'displayName' | 'title'>;
/** By uid; null: somebody who has left. */
export type Colleagues = Readonly<Record<string, Signer | null>>;

/** Those who have signed something on the board, and whoever looks at it. Each is asked for once. */
export function useColleagues(
  school: string,
  rows: readonly BoardRow[],
  own: { readonly uid: string; readonly member: Signer },
): Colleagues {
  const { people } = usePorts();
  const [known, setKnown] = useState<Colleagues>({});
  const signed = rows.flatMap((row) => [...Object.keys(row.contacts), ...Object.keys(row.observations)]);
  const unknown = [...new Set(signed)].filter((uid) => uid !== own.uid && known[uid] === undefined);
  const asked = unknown.sort().join(' ');
  useEffect(() => {
    let wanted = true;
    const look = async (uid: string) => {
      const found = (await people.colleague(school, uid).catch(() => undefined)) ?? null;
      if (wanted) setKnown((others) => ({ ...others, [uid]: found }));
    };
    for (const uid of asked.split(' ').filter(Boolean)) void look(uid);
    return () => {
      wanted = false;
    };
  }, [people, school, asked]);
  return { ...known, [own.uid]: own.member };
}
