import type { Staff } from '@domain/identity';
import { useEffect, useState } from 'react';
import { usePorts } from '../ports';
import { useMember } from './member';

/** What somebody signs with. */
type Signer = Pick<Staff, 'displayName' | 'title'>;
/** By uid; null: somebody who has left. */
export type Signers = Readonly<Record<string, Signer | null>>;

/** Those who have signed something, and whoever looks at it. Each is asked for once: a few, where `useColleagues` reads everybody. */
export function useSigners(school: string, signed: readonly string[]): Signers {
  const { people } = usePorts();
  const member = useMember();
  const [known, setKnown] = useState<Signers>({});
  const unknown = [...new Set(signed)].filter((uid) => uid !== member.uid && known[uid] === undefined);
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
  const { uid, name, title } = member;
  return title === undefined ? known : { ...known, [uid]: { displayName: name, title } };
}
