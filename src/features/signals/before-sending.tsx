import type { SignalGroup } from '@domain/signals/choices';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { aroundOf } from './around';
import { ReadWhen } from './read-when';
import { ReadersLines } from './readers-lines';

interface BeforeSendingProps {
  session: PupilSession;
  own: OwnData | undefined;
  to: SignalGroup;
}

/** What a child reads before it sends something to a group: who reads it, who reads the answers, and when that is. */
export function BeforeSending({ session, own, to }: BeforeSendingProps) {
  const readers = aroundOf(session, own).readersOf(to, {});
  return (
    <>
      <ReadersLines readers={readers} />
      <ReadWhen own={own} readers={readers} />
    </>
  );
}
