/** A school with everybody who may sit at the SOS desk, and calls for help as the functions leave them when people were told. */
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import type { Sos, SosEvent } from '@domain/sos/records';
import { CLASS, type CityStaff, PASSWORD, StaffCity } from './staff-city';

const SECOND_MS = 1000;
const DAY_MS = 86_400 * SECOND_MS;
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

export class DeskSchool extends StaffCity {
  nurse!: CityStaff;
  counsellor!: CityStaff;
  leader!: CityStaff;
  teacher!: CityStaff;
  /** Without a class. */
  onCall!: CityStaff;
  board!: CityStaff;

  override async open(): Promise<this> {
    await super.open();
    this.nurse = await this.staff('counsellor', '保科 養護', []);
    this.counsellor = await this.staff('counsellor', '相田 カウンセラー', [], 'sc');
    this.leader = await this.staff('leader', '中村 校長', []);
    this.teacher = await this.staff('teacher', '山田 先生', [CLASS]);
    this.onCall = await this.staff('teacher', '当番 先生', [], 'subject');
    await this.db.doc(paths.school(this.school)).update({ phone: '00-0000-0000' });
    // People by name are on duty on any day of the week.
    const step = (afterMinutes: number, ...to: string[]) => ({ afterMinutes, to, channels: ['inbox'] });
    const chain = [step(0, this.nurse.uid), step(3, this.leader.uid), step(15, 'board')];
    await this.db
      .doc(paths.settings(this.school, 'sos'))
      .set({ school: chain, outOfHours: chain, repeatMinutes: 10, askFirst: false });
    const uid = `${this.school}-board`;
    await this.db.doc(paths.boardStaff(uid)).set({ active: true, displayName: '市の担当' });
    this.board = await this.admit(uid, { role: 'board' });
    return this;
  }

  /** A call of the pupil with this number that arrived so many seconds ago; the chain does not climb by itself. */
  async call(sosId: string, secondsAgo: number, change: Partial<Sos> = {}, number = 1): Promise<void> {
    const received = Date.now() - secondsAgo * SECOND_MS;
    const sos: Sos = {
      school: this.school,
      pupilId: this.pupilId(number),
      classId: CLASS,
      at: 'unknown',
      safeToCallHome: 'ask',
      capturedAt: iso(received),
      state: 'received',
      step: 1,
      chain: 'school',
      receivedAt: iso(received),
      nextEscalationAt: iso(Date.now() + DAY_MS),
      visibleTo: [this.nurse.uid],
      ...change,
    };
    const looksAfterAll = [this.nurse, this.counsellor, this.leader].map(({ uid }) => uid);
    const readers = [...new Set([...looksAfterAll, ...(sos.visibleTo ?? [])])];
    await this.#set(paths.sos(this.school, sosId), { readers, ...sos });
    await this.#set(paths.sosPupil(this.school, sosId), {
      ...{ classId: CLASS, number, givenName: 'はる' },
      ...{ familyName: this.name(number).split(' ')[0], kana: this.name(number) },
    });
    await this.happened(sosId, 'escalated-0', {
      type: 'escalated',
      by: 'system',
      at: iso(received + 5 * SECOND_MS),
      chain: 'school',
      step: 0,
      to: [this.nurse.uid],
    });
  }

  async happened(sosId: string, id: string, event: SosEvent): Promise<void> {
    await this.#set(paths.sosEvent(this.school, sosId, id), event);
  }

  /** As the pupil's tablet would have written it. */
  async writes(sosId: string, text: string): Promise<void> {
    const message = { by: `${this.school}-${this.pupilId(1)}`, from: 'pupil', text, at: iso(Date.now()) };
    await this.#set(paths.sosMessage(this.school, sosId, `m${Date.now()}`), message);
  }

  async change(sosId: string, fields: Partial<Sos>): Promise<void> {
    await this.db.doc(paths.sos(this.school, sosId)).update(stored(fields) as object);
  }

  /** As it is in its first seconds. */
  async untell(sosId: string): Promise<void> {
    const untold = { visibleTo: FieldValue.delete(), readers: FieldValue.delete() };
    await this.db.doc(paths.sos(this.school, sosId)).update(untold);
  }

  async takeDown(sosId: string): Promise<void> {
    await this.db.recursiveDelete(this.db.doc(paths.sos(this.school, sosId)));
  }

  sosField(sosId: string, field: keyof Sos): Promise<unknown> {
    return this.stored(paths.sos(this.school, sosId), field);
  }

  /** Types of the events in the order in which they happened. */
  async eventTypes(sosId: string): Promise<string[]> {
    const events = await this.db
      .collection(`${paths.sos(this.school, sosId)}/events`)
      .orderBy('at')
      .get();
    return events.docs.map((one) => one.get('type') as string);
  }

  /** What the server answers to this person who reads a document past every screen. */
  async statusOfReading({ email }: CityStaff, path: string): Promise<number> {
    const { FIREBASE_AUTH_EMULATOR_HOST: auth = '', FIRESTORE_EMULATOR_HOST: firestore = '' } = process.env;
    const signIn = await fetch(
      `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD, returnSecureToken: true }),
      },
    );
    const { idToken } = (await signIn.json()) as { idToken: string };
    const url = `http://${firestore}/v1/projects/demo-soramoyo/databases/(default)/documents/${path}`;
    return (await fetch(url, { headers: { authorization: `Bearer ${idToken}` } })).status;
  }

  async #set(path: string, data: object): Promise<void> {
    await this.db.doc(path).set(stored(data) as object);
  }
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** Instants are Timestamps where they are stored. */
export function stored(value: unknown): unknown {
  if (typeof value === 'string' && INSTANT.test(value)) return Timestamp.fromMillis(Date.parse(value));
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stored(inner)]));
}
