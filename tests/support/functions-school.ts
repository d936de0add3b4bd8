/** A school of its own for one test, written as tablets, staff and the import would, and everything derived from it as text. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { Answers, CheckIn } from '@domain/pupil-records';
import type { Round } from '@domain/school';
import { functionsDatabase, type FunctionsDatabase } from '../../scripts/stack/functions-database';

const require = createRequire(new URL('../../functions/package.json', import.meta.url));
const { Timestamp } = require('firebase-admin/firestore') as {
  Timestamp: { fromMillis(ms: number): unknown; now(): unknown };
};

export const INSTRUMENT = 'soramoyo-34@1';
const CLASS = '2026-5-1';
let database: FunctionsDatabase | undefined;

export function testDatabase(): FunctionsDatabase {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('run this with the Firestore emulator');
  return (database ??= functionsDatabase(process.env.GCLOUD_PROJECT ?? 'demo-soramoyo'));
}

const at = (iso: string) => Timestamp.fromMillis(Date.parse(iso));

export class TestSchool {
  readonly id = `t-${randomUUID().slice(0, 8)}`;
  readonly db = testDatabase();
  #rev = 1;

  async open(): Promise<this> {
    await this.db.doc(paths.instrument(INSTRUMENT)).set(soramoyo34);
    await this.db
      .doc(paths.school(this.id))
      .set({ name: `テスト校 ${this.id}`, code: 'B100000000000', timezone: 'Asia/Tokyo' });
    return this;
  }

  async pupil(pupilId: string, classIds: string[] = [CLASS]): Promise<void> {
    await this.db.doc(paths.pupil(this.id, pupilId)).set({
      uid: `${this.id}-${pupilId}`,
      classId: classIds[0],
      classIds,
      number: 1,
      familyName: 'てすと',
      givenName: pupilId,
      kana: pupilId,
      status: 'active',
    });
  }

  async pupils(count: number, classIds: string[] = [CLASS]): Promise<string[]> {
    const ids = Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}`);
    await Promise.all(ids.map((id) => this.pupil(id, classIds)));
    return ids;
  }

  async checkIn(pupilId: string, day: string, change: Partial<CheckIn> = {}): Promise<void> {
    this.#rev += 1;
    const document: Record<string, unknown> = {
      school: this.id,
      classId: CLASS,
      day,
      scale: 'weather',
      level: 4,
      skipped: false,
      rev: this.#rev,
      deviceId: 'tablet-01',
      capturedAt: Timestamp.now(),
      receivedAt: Timestamp.now(),
      ...change,
    };
    if (document.skipped === true) delete document.level;
    await this.db.doc(paths.checkIn(this.id, pupilId, day)).set(document);
  }

  async respond(pupilId: string, roundId: string, answers: Answers, receivedAt?: string): Promise<void> {
    this.#rev += 1;
    await this.db.doc(paths.response(this.id, pupilId, roundId)).set({
      school: this.id,
      classId: CLASS,
      instrument: INSTRUMENT,
      form: 'grades4_9',
      answers,
      paceMs: 4000,
      rev: this.#rev,
      deviceId: 'tablet-01',
      capturedAt: Timestamp.now(),
      receivedAt: receivedAt ? at(receivedAt) : Timestamp.now(),
    });
  }

  async round(roundId: string, { opensAt, closesAt }: { opensAt: string; closesAt: string }): Promise<Round> {
    const round: Round = { title: 'テスト', instrument: INSTRUMENT, opensAt, closesAt, classIds: 'all' };
    await this.db
      .doc(paths.round(this.id, roundId))
      .set({ ...round, opensAt: at(opensAt), closesAt: at(closesAt) });
    return round;
  }

  async contact(pupilId: string, day: string, uid: string, withdrawn = false): Promise<void> {
    const mark = {
      school: this.id,
      by: uid,
      day,
      withdrawn,
      at: at(`${day}T00:10:00Z`),
      receivedAt: Timestamp.now(),
    };
    await this.db.doc(paths.contact(this.id, pupilId, day, uid)).set({ ...mark, how: 'voice' });
  }

  async observation(pupilId: string, day: string, uid: string, withdrawn = false): Promise<void> {
    const mark = {
      school: this.id,
      by: uid,
      day,
      withdrawn,
      at: at(`${day}T00:10:00Z`),
      receivedAt: Timestamp.now(),
    };
    await this.db
      .doc(paths.observation(this.id, pupilId, day, uid))
      .set({ ...mark, kind: 'observation', text: '' });
  }

  async attendance(pupilId: string, day: string, state: string, source = 'teacher'): Promise<void> {
    await this.db
      .doc(paths.attendance(this.id, pupilId, day.slice(0, 7)))
      .set(
        { school: this.id, days: { [day]: { state, source } }, nurseVisits: 0, receivedAt: Timestamp.now() },
        { merge: true },
      );
  }

  /** One document's fields, or `undefined`. */
  async read(path: string): Promise<Record<string, unknown> | undefined> {
    return (await this.db.doc(path).get()).data();
  }

  /** Every derived document by path, as text with sorted keys: two equal texts are the same bytes. */
  async derived(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const collection of await this.#derivedCollections())
      for (const snapshot of (await collection.get()).docs)
        found[snapshot.ref.path.replace(this.id, 'S')] = canonical(snapshot.data()).replaceAll(this.id, 'S');
    return found;
  }

  async deleteDerived(): Promise<void> {
    for (const collection of await this.#derivedCollections())
      for (const ref of await collection.listDocuments()) await ref.delete();
  }

  async #derivedCollections() {
    const root = this.db.doc(paths.school(this.id));
    const pupils = await root.collection('pupils').listDocuments();
    return [
      ...['classDays', 'classRounds', 'classRoundsFull', 'stats'].map((name) => root.collection(name)),
      ...pupils.flatMap((pupil) =>
        ['results', 'homeroomResults', 'sensitiveAnswers'].map((name) => pupil.collection(name)),
      ),
    ];
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
