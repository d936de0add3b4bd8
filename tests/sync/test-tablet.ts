import { addDays, dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import type { Answers } from '@domain/answers/pupil-records';
import type { Unstamped } from '@domain/answers/pupil-write';
import { type OutboxRow, TabletDatabase } from '@/local/database';
import { openPackets } from '@/local/left-behind';
import { enqueue, openRecords, unparkAll, type OutboxRecord } from '@/local/outbox';
import { importSealingKey, makeSealingKey } from '@/local/sealing';
import { closeSession, openSession } from '@/local/session-store';
import type { PupilSession } from '@/local/session-types';
import { drain, type DrainEnd } from '@/sync/answers/drain';
import type { Remote } from '@/sync/answers/remote';
import { tabletStore } from '@/sync/answers/tablet-store';
import type { World, WorldPupil } from './world';

let count = 0;

/** A tablet with a real store (fake-indexeddb under Dexie, real AES-GCM), shared by the pupils of a world. */
export class TestTablet {
  readonly db: TabletDatabase;
  readonly #world: World;
  readonly #remote: Remote;
  readonly #keys = new Map<string, string>();
  /** How wrong this tablet's clock is, ms. */
  clockErrorMs = 0;
  /** Moves on with every tap, ms. */
  #elapsedMs = 0;
  signedIn: WorldPupil | undefined;

  constructor(world: World, remote: Remote = world.remote) {
    count += 1;
    this.db = new TabletDatabase(`tablet-${count}`);
    this.#world = world;
    this.#remote = remote;
  }

  async signIn(pupil: WorldPupil): Promise<void> {
    const key = this.#keys.get(pupil.uid) ?? makeSealingKey();
    this.#keys.set(pupil.uid, key);
    await this.#world.signIn(pupil.uid);
    await openSession(sessionOf(pupil), await importSealingKey(key), this.db);
    await unparkAll(this.db, pupil.uid);
    this.signedIn = pupil;
  }

  async signOut(): Promise<void> {
    if (!this.signedIn) return;
    await closeSession(this.signedIn.uid, this.db);
    await this.#world.signIn(null);
    this.signedIn = undefined;
  }

  now(): number {
    return this.#world.now() + this.#elapsedMs + this.clockErrorMs;
  }

  /** Resolves with what the pupil was told is saved. */
  save(write: Unstamped): Promise<OutboxRecord> {
    this.#elapsedMs += 1;
    return enqueue(this.db, this.#signedInPupil().uid, write, this.now());
  }

  checkIn(daysAgo: number, level: 1 | 2 | 3 | 4): Promise<OutboxRecord> {
    const { school, pupilId } = this.#signedInPupil();
    const day = addDays(dayOf(this.#world.now()), -daysAgo);
    return this.save({
      kind: 'checkIn',
      path: paths.checkIn(school, pupilId, day),
      document: { school, classId: '2026-5-1', day, scale: 'weather', level, skipped: false },
    });
  }

  response(answers: Answers): Promise<OutboxRecord> {
    const { school, pupilId } = this.#signedInPupil();
    const { roundId, instrument } = this.#world.round;
    return this.save({
      kind: 'response',
      path: paths.response(school, pupilId, roundId),
      document: { school, classId: '2026-5-1', instrument, form: 'grades4_9', answers, paceMs: 3000 },
    });
  }

  /** One drain as page or worker do it; the server's clock is known. */
  drain(uid = this.#signedInPupil().uid): Promise<DrainEnd> {
    const serverNow = () => this.#world.now() + this.#elapsedMs;
    return drain({ store: tabletStore(this.db), remote: this.#remote, serverNow }, uid);
  }

  waiting(): Promise<OutboxRecord[]> {
    return openRecords(this.db, this.#signedInPupil().uid);
  }

  parked(): Promise<OutboxRecord[]> {
    return openRecords(this.db, this.#signedInPupil().uid, 'parked');
  }

  #signedInPupil(): WorldPupil {
    if (!this.signedIn) throw new Error('nobody is signed in');
    return this.signedIn;
  }

  /** A row of the queue: of whoever is signed in, or in what somebody left behind. */
  async row(id: string): Promise<Pick<OutboxRow, 'rev' | 'state'> | undefined> {
    const present = await this.db.outbox.get(id);
    if (present) return present;
    for (const [uid, key] of this.#keys)
      for (const { packet } of await openPackets(this.db, uid, await importSealingKey(key))) {
        const left = packet.rows.outbox?.find((row) => row.id === id);
        if (left) return left as unknown as OutboxRow;
      }
    return undefined;
  }

  async discard(): Promise<void> {
    await this.db.delete();
  }
}

function sessionOf({ uid, school, pupilId }: WorldPupil): PupilSession {
  return {
    kind: 'pupil',
    uid,
    school,
    pupilId,
    classId: '2026-5-1',
    grade: 5,
    form: 'grades4_9',
    deviceId: 'tablet-0001',
    givenName: 'そら',
  };
}
