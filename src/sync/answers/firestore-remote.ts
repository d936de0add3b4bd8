import type { Connection } from '@/firebase/connection';
import { commitWrites, readStored, signedInAs } from '@/firebase/requests';
import type { Remote } from './remote';

export function firestoreRemote(connection: Connection): Remote {
  return {
    signedInAs: () => signedInAs(connection),
    commit: (writes) => commitWrites(connection, writes),
    read: (path) => readStored(connection, path),
  };
}
