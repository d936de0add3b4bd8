import { addDays, dayOf } from '@domain/days';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { compareRevisions } from '@domain/answers/revision';
import type { CommitOutcome, ReadOutcome, Remote, StoredDocument } from '@/sync/answers/remote';

/** One accepted write, in the order of arrival. */
interface Arrival {
  path: string;
  rev: number;
  deviceId: string;
}

/** Firestore with its rules, as far as the queue can see them, in memory. */
export class FakeServer {
  readonly #arrivals: Arrival[] = [];
  readonly #foreign: string[] = [];
  readonly #documents = new Map<string, PupilWrite>();
  readonly #homes: ReadonlyMap<string, string>;
  readonly #now: () => number;

  /** `homes`: uid → the path under which that pupil may write. */
  constructor(homes: ReadonlyMap<string, string>, now: () => number) {
    this.#homes = homes;
    this.#now = now;
  }

  stored(path: string): StoredDocument | null {
    const document = this.#documents.get(path)?.document;
    return document ? { rev: document.rev, deviceId: document.deviceId, fields: { ...document } } : null;
  }

  /** Records sent as somebody else, and documents that went back to an older revision. */
  misdeeds(): string[] {
    const newest = new Map<string, Arrival>();
    const backwards: string[] = [];
    for (const arrival of this.#arrivals) {
      const before = newest.get(arrival.path);
      if (before && compareRevisions(before, arrival) > 0) backwards.push(`${arrival.path} went back`);
      newest.set(arrival.path, arrival);
    }
    return [...this.#foreign, ...backwards];
  }

  /** The server as whoever `signedInAs` says sees it. */
  remote(signedInAs: () => string | null): Remote {
    return {
      signedInAs: () => Promise.resolve(signedInAs()),
      commit: (writes) => Promise.resolve(this.#commit(signedInAs(), writes)),
      read: (path) => Promise.resolve(this.#read(signedInAs(), path)),
    };
  }

  #commit(uid: string | null, writes: readonly PupilWrite[]): CommitOutcome {
    if (uid === null) return { kind: 'signed-out' };
    for (const { path } of writes) if (!this.#owns(uid, path)) this.#foreign.push(`${uid} sent ${path}`);
    if (!writes.every((write) => this.#allows(uid, write)))
      return { kind: 'denied', code: 'permission-denied' };
    for (const write of writes) {
      this.#documents.set(write.path, structuredClone(write));
      const { rev, deviceId } = write.document;
      this.#arrivals.push({ path: write.path, rev, deviceId });
    }
    return { kind: 'accepted' };
  }

  #read(uid: string | null, path: string): ReadOutcome {
    if (uid === null) return { kind: 'signed-out' };
    if (!this.#owns(uid, path)) return { kind: 'denied', code: 'permission-denied' };
    return { kind: 'read', stored: this.stored(path) };
  }

  #owns(uid: string, path: string): boolean {
    const home = this.#homes.get(uid);
    return home !== undefined && path.startsWith(`${home}/`);
  }

  #allows(uid: string, write: PupilWrite): boolean {
    const stored = this.#documents.get(write.path);
    if (!this.#owns(uid, write.path) || !this.#isInTime(write)) return false;
    return !stored || (supersedes(write, stored) && keepsAnswers(write, stored));
  }

  #isInTime({ document }: PupilWrite): boolean {
    if (document.rev > this.#now() + 3 * 24 * 60 * 60 * 1000) return false;
    if (!('day' in document)) return true;
    const today = dayOf(this.#now());
    return document.day >= addDays(today, -60) && document.day <= addDays(today, 2);
  }
}

function keepsAnswers(write: PupilWrite, stored: PupilWrite): boolean {
  if (write.kind !== 'response' || stored.kind !== 'response') return true;
  const [sent, there] = [write.document, stored.document];
  if (sent.form !== there.form) return true;
  const isLost = (item: string) => !(item in sent.answers);
  return (
    !Object.keys(there.answers).some(isLost) && !(there.comment !== undefined && sent.comment === undefined)
  );
}

function supersedes(write: PupilWrite, stored: PupilWrite): boolean {
  const order = compareRevisions(write.document, stored.document);
  return order > 0 || (order === 0 && JSON.stringify(write.document) === JSON.stringify(stored.document));
}
