import { TabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import { importSealingKey, makeSealingKey } from '@/local/sealing';
import { closeSession, openSession } from '@/local/session-store';
import { changeStoredSos, storedSos } from '@/local/sos-table';
import { drainSos, type SosEnd } from '@/sync/sos/drain';
import { isWaiting, merge, type SosEvent } from '@/sync/sos/lane';
import type { SosRemote } from '@/sync/sos/remote';
import { sosStore } from '@/sync/sos/store';
import type { WorldPupil } from './world';

let count = 0;

/** A shared tablet with a real store, on which pupils press for help. */
export class SosTablet {
  readonly db: TabletDatabase;
  readonly #remote: SosRemote;
  readonly #now: () => number;
  readonly #keys = new Map<string, string>();
  signedIn: WorldPupil | undefined;

  constructor(remote: SosRemote, now: () => number) {
    count += 1;
    this.db = new TabletDatabase(`sos-tablet-${count}`);
    this.#remote = remote;
    this.#now = now;
  }

  async signIn(pupil: WorldPupil): Promise<void> {
    const key = this.#keys.get(pupil.uid) ?? makeSealingKey();
    this.#keys.set(pupil.uid, key);
    const place = { classId: '2026-5-1', grade: 5, form: 'grades4_9' } as const;
    const session = {
      kind: 'pupil',
      ...pupil,
      ...place,
      deviceId: 'tablet-0001',
      givenName: 'そら',
    } as const;
    await openSession(session, await importSealingKey(key), this.db);
    this.signedIn = pupil;
  }

  async signOut(): Promise<void> {
    if (this.signedIn) await closeSession(this.signedIn.uid, this.db);
    this.signedIn = undefined;
  }

  /** One tap. Resolves with the id when it is on the disk. */
  async press(sosId: string = crypto.randomUUID()): Promise<string> {
    const { uid, school, pupilId } = this.#pupil();
    const made: OwnSos = {
      sosId,
      document: {
        ...{ school, pupilId, classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
        capturedAt: new Date(this.#now()).toISOString(),
        ...{ state: 'received', step: 0, chain: 'school' },
      },
      whereabouts: 'never',
      unsent: [],
      messages: [],
    };
    await changeStoredSos(this.db, uid, sosId, isWaiting, (present) => present ?? made);
    return sosId;
  }

  async happen(sosId: string, event: SosEvent): Promise<OwnSos | undefined> {
    const { uid } = this.#pupil();
    return changeStoredSos(this.db, uid, sosId, isWaiting, (present) => present && merge(present, event));
  }

  /** One attempt, as page and worker make it. */
  drain({ uid = this.#pupil().uid, look = false } = {}): Promise<SosEnd> {
    return drainSos({ store: sosStore(this.db), remote: this.#remote, now: this.#now }, { uid, look });
  }

  all(): Promise<OwnSos[]> {
    return storedSos(this.db, this.#pupil().uid);
  }

  async one(sosId: string): Promise<OwnSos> {
    const found = (await this.all()).find((sos) => sos.sosId === sosId);
    if (!found) throw new Error(`the tablet has lost ${sosId}`);
    return found;
  }

  #pupil(): WorldPupil {
    if (!this.signedIn) throw new Error('nobody is signed in');
    return this.signedIn;
  }

  async discard(): Promise<void> {
    await this.db.delete();
  }
}
