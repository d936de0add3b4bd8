import { addSosMessage, changeSos, createSos, listOpenSos, readSos } from '@/firebase/own-sos';
import type { Connection } from '@/firebase/connection';
import { idTokenEvenExpired } from '@/firebase/id-token';
import { signedInAs } from '@/firebase/requests';
import type { OwnSos } from '@/local/own-sos';
import { adopted } from './adopted';
import { postSos } from './post-sos';
import type { SosRemote } from './remote';

export function firestoreSosRemote(connection: Connection): SosRemote {
  const placeOf = ({ sosId, document }: OwnSos) => ({ school: document.school, sosId });
  return {
    signedInAs: () => signedInAs(connection),
    create: ({ sosId, document }) => createSos(connection, sosId, document),
    createByFunction: async ({ sosId, document }) => {
      const token = await idTokenEvenExpired(connection);
      return token ? postSos(token, sosId, document) : { kind: 'signed-out' };
    },
    change: (sos, fields) => changeSos(connection, placeOf(sos), fields),
    say: (sos, id, text) => addSosMessage(connection, placeOf(sos), { id, text }),
    openOnes: async (sos) => {
      const { school, pupilId } = sos.document;
      const listed = await listOpenSos(connection, { school, pupilId });
      return (
        listed && Object.entries(listed).map(([sosId, server]) => adopted(sosId, server, [], Date.now()))
      );
    },
    // The server's own times only: this tablet's clock would skip what came in between.
    read: (sos) => readSos(connection, placeOf(sos), sos.messages.filter(isFromStaff).at(-1)?.at),
  };
}

const isFromStaff = ({ from }: { from: 'pupil' | 'staff' }) => from === 'staff';
