/** A school in which a child sends something to an adult, in a Firestore project of its own, and what became of it. */
import { fromStored, toStored } from '@domain/documents/instants';
import { COMMANDS, type CommandName } from '@domain/commands/registry';
import type { CommandAnswer } from '@domain/commands/wire';
import { paths } from '@domain/paths';
import { type InboxEntry, inboxSchema, type Thread, threadSchema } from '@domain/signals/records';
import { type Signal, signalSchema } from '@domain/signals/own-signal';
import { type Outgoing, outgoingSchema } from '@domain/signals/outgoing';
import { threadKey } from '@domain/signals/unnamed';
import * as fixture from '@domain/sos/sos.fixture';
import { randomUUID } from 'node:crypto';
import { TIMES } from '../../functions/src/platform/stored';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import { projectSignal } from '../../functions/src/signals/project-signal';
import {
  projectThreads,
  projectThreadsOfChild,
  threadsOfAdult,
} from '../../functions/src/signals/project-threads';
import { followMatter } from '../../functions/src/readings/follow-matter';
import { sweepSignals } from '../../functions/src/signals/sweep-signals';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { storedHarm } from './case-payloads';
import { NotedNotifier } from './climbing-school';
import { newDatabase, SCHOOL } from './functions-school';
import { noticeRun, openNoticingSchool, PUPIL } from './noticing-school';

export { PUPIL, SCHOOL };
export const NINE = fixture.at(9);
export const HOUR = 60 * fixture.MINUTE;
export const DAY_MS = 24 * HOUR;

export interface Stands {
  readonly thread: Thread | undefined;
  readonly inbox: InboxEntry | undefined;
  readonly signal: Signal | undefined;
}

/** Whoever is on duty, as their own token says. */
const ROLES: Readonly<Record<string, object>> = {
  'nurse-1': { role: 'counsellor', school: SCHOOL },
  'sc-1': { role: 'counsellor', school: SCHOOL },
  vice: { role: 'leader', school: SCHOOL },
  principal: { role: 'leader', school: SCHOOL },
  'homeroom-5-1': { role: 'teacher', school: SCHOOL },
  'homeroom-5-2': { role: 'teacher', school: SCHOOL },
  'board-1': { role: 'board' },
};

export class SignalSchool {
  readonly db: FunctionsDatabase = newDatabase();
  /** `uid way`, whom something was told since they were last asked for. */
  #notifier = new NotedNotifier();

  static async open(): Promise<SignalSchool> {
    const school = new SignalSchool();
    await openNoticingSchool(school.db);
    return school;
  }

  /** As the child's tablet leaves it; no trigger follows. */
  async put(id: string, at: number, change: Partial<Outgoing> = {}): Promise<void> {
    const outgoing: Outgoing = {
      ...{ school: SCHOOL, kind: 'note', to: { group: 'homeroom' }, not: [], day: '2026-11-24' },
      ...{
        rev: at,
        deviceId: 'device-0001',
        capturedAt: fixture.iso(at),
        receivedAt: fixture.iso(at),
        ...change,
      },
    };
    await this.db.doc(paths.outgoing(SCHOOL, PUPIL, id)).set(toStored(outgoingSchema, outgoing, TIMES));
  }

  /** Sent, and the trigger has run. */
  async sends(id: string, at: number, change: Partial<Outgoing> = {}): Promise<Stands> {
    await this.put(id, at, change);
    return this.projected(change.on ?? id, at);
  }

  async projected(id: string, now: number): Promise<Stands> {
    await projectSignal(this.run(now), { school: SCHOOL, pupilId: PUPIL, id });
    return this.stands(id);
  }

  run(now: number) {
    return noticeRun(this.db, now, this.#notifier);
  }

  async stands(id: string): Promise<Stands> {
    const key = threadKey(PUPIL, id);
    const [thread, inbox, signal] = await this.db.getAll(
      this.db.doc(paths.thread(SCHOOL, key)),
      this.db.doc(paths.inbox(SCHOOL, key)),
      this.db.doc(paths.signal(SCHOOL, PUPIL, id)),
    );
    const data = (snapshot: typeof thread) => (snapshot?.exists ? fromStored(snapshot.data()) : undefined);
    return {
      thread: data(thread) === undefined ? undefined : threadSchema.parse(data(thread)),
      inbox: data(inbox) === undefined ? undefined : inboxSchema.parse(data(inbox)),
      signal: data(signal) === undefined ? undefined : signalSchema.parse(data(signal)),
    };
  }

  /** A command of an adult about a signal; its trigger has run. */
  async deed(
    uid: string,
    name: CommandName,
    id: string,
    now: number,
    payload: object = {},
  ): Promise<CommandAnswer> {
    const about = { threadId: threadKey(PUPIL, id), ...(uid === 'board-1' && { school: SCHOOL }) };
    const { db } = this;
    const onFailure = (path: string, error: unknown) => {
      throw new Error(path, { cause: error });
    };
    const call = { name, commandId: randomUUID(), payload: { ...about, ...payload } };
    const { answer } = await runCommand({ db, now, onFailure }, { uid, token: ROLES[uid] ?? {} }, call);
    if (answer.done && name in COMMANDS) await this.projected(id, now);
    return answer;
  }

  /** Begins to look after the child together, because of what it has sent. */
  async opensCase(uid: string, id: string, now: number): Promise<CommandAnswer> {
    const payload = { pupilId: PUPIL, origin: { kind: 'talk', id: threadKey(PUPIL, id) } };
    const onFailure = (path: string, error: unknown) => {
      throw new Error(path, { cause: error });
    };
    const call = { name: 'open-case', commandId: randomUUID(), payload };
    return (await runCommand({ db: this.db, now, onFailure }, { uid, token: ROLES[uid] ?? {} }, call)).answer;
  }

  async sweep(now: number) {
    const failures: string[] = [];
    const onFailure = (path: string, error: unknown) => failures.push(`${path} ${String(error)}`);
    const swept = await sweepSignals({ db: this.db, now, notifier: this.#notifier, onFailure });
    return { ...swept, failures };
  }

  /** Whom something was told since this was last asked. */
  told(): string[] {
    const { told } = this.#notifier;
    this.#notifier = new NotedNotifier();
    return told.sort();
  }

  async staff(uid: string, change: object, now: number): Promise<void> {
    await this.db.doc(paths.staff(SCHOOL, uid)).update({ ...change });
    const run = this.run(now);
    await projectThreads(run, threadsOfAdult(run, SCHOOL, uid));
  }

  /** A matter of harm about them is told to the board, or is over; its trigger has run. */
  async matter(about: readonly string[], now: number, change: object = {}): Promise<void> {
    const harm = storedHarm({ school: SCHOOL, pupilId: PUPIL, about, at: new Date(now), ...change });
    await this.db.doc(paths.harm(SCHOOL, 'harm-1')).set(harm);
    await followMatter(this.run(now), SCHOOL, PUPIL);
  }

  async leavesOut(not: readonly string[], now: number): Promise<void> {
    await this.db.doc(paths.standingChoices(SCHOOL, PUPIL)).set({
      ...{ school: SCHOOL, not, atHome: false, rev: now, deviceId: 'device-0001' },
      ...{ capturedAt: new Date(now), receivedAt: new Date(now) },
    });
    await projectThreadsOfChild(this.run(now), SCHOOL, PUPIL);
  }
}
