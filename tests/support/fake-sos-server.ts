/** Firestore, its rules and the functions, as far as the lane of an SOS can see them, in memory. */
import { GRACE_MS } from '@domain/sos/choices';
import { joining } from '@domain/sos/joining';
import type { NewSos, Sos, SosDetails, SosMessage } from '@domain/sos/records';
import { hasFixedWords, transition } from '@domain/sos/transition';
import { isOpen } from '@domain/sos/open';
import type { CommitOutcome, Failure } from '@/firebase/outcomes';
import type { OwnSos } from '@/local/own-sos';
import type { SosRead, SosRemote, Withdrawal } from '@/sync/sos/remote';

const DENIED: Failure = { kind: 'denied', code: 'permission-denied' };
const ACCEPTED: CommitOutcome = { kind: 'accepted' };

export class FakeSosServer {
  /** ms since 1970 */
  now: number;
  readonly sos = new Map<string, Sos>();
  readonly messages = new Map<string, Map<string, SosMessage>>();
  /** Requests under a pupil's name who had not pressed that SOS. */
  readonly foreign: string[] = [];
  readonly #pupils: ReadonlyMap<string, string>;

  /** `pupils`: uid → pupilId. */
  constructor(pupils: ReadonlyMap<string, string>, now: number) {
    this.#pupils = pupils;
    this.now = now;
  }

  /** Time passes, and whoever has to be told is told. */
  pass(ms: number): void {
    this.now += ms;
    for (const id of this.sos.keys()) {
      const sos = this.sos.get(id);
      if (sos?.state !== 'received' || this.now < Date.parse(sos.receivedAt) + GRACE_MS) continue;
      if (!this.#joins(id, sos)) this.sos.set(id, { ...sos, visibleTo: ['nurse'], step: 1 });
    }
  }

  /** As functions do it: pressed while another one of the same pupil is open, it is added to that one. */
  #joins(id: string, sos: Sos): boolean {
    const others = [...this.sos].map(([other, one]) => ({ id: other, sos: one }));
    const own = others.filter((one) => one.sos.pupilId === sos.pupilId);
    const joined = joining({ id, sos }, own, this.now);
    if (!joined) return false;
    const { into, patch, added } = joined;
    this.sos.set(id, { ...sos, ...patch });
    this.sos.set(into.id, { ...into.sos, ...added });
    const messages = this.messages.get(into.id) ?? new Map<string, SosMessage>();
    const at = new Date(this.now).toISOString();
    for (const [one, { from, text }] of Object.entries(joined.messages))
      messages.set(one, { by: 'pupil', from, text, at });
    for (const [one, message] of this.messages.get(id) ?? []) messages.set(one, message);
    this.messages.set(into.id, messages);
    return true;
  }

  /** A member of staff acts on every SOS that they can see. */
  act(change: Partial<Sos>): void {
    for (const [id, sos] of this.sos)
      if (sos.visibleTo && isOpen(sos)) this.sos.set(id, { ...sos, ...change });
  }

  remote(signedInAs: () => string | null): SosRemote {
    const as = <T>(sos: OwnSos, request: () => T): Promise<T | Failure> => {
      const uid = signedInAs();
      if (uid === null) return Promise.resolve({ kind: 'signed-out' });
      if (this.#pupils.get(uid) === sos.document.pupilId) return Promise.resolve(request());
      this.foreign.push(`${uid} sent ${sos.sosId}`);
      return Promise.resolve(DENIED);
    };
    return {
      signedInAs: () => Promise.resolve(signedInAs()),
      create: (sos) => as(sos, () => this.#create(sos)),
      createByFunction: (sos) => as(sos, () => this.#createByFunction(sos)),
      change: (sos, fields) => as(sos, () => this.#change(sos.sosId, fields)),
      say: (sos, id, text) => as(sos, () => this.#say(sos.sosId, id, text, signedInAs() ?? '')),
      read: (sos) => as<SosRead>(sos, () => this.#read(sos.sosId)),
    };
  }

  #create({ sosId, document }: OwnSos): CommitOutcome {
    const present = this.sos.get(sosId);
    if (present && (present.visibleTo || present.state !== 'received' || !isSameSos(present, document)))
      return DENIED;
    const at = new Date(this.now).toISOString();
    this.sos.set(sosId, { ...document, receivedAt: at, nextEscalationAt: at });
    return ACCEPTED;
  }

  #createByFunction(sos: OwnSos): CommitOutcome {
    return this.sos.has(sos.sosId) ? ACCEPTED : this.#create(sos);
  }

  #takesBack(present: Sos, { withdrawnAt }: Withdrawal): boolean {
    const command = {
      type: 'withdraw',
      ...(withdrawnAt !== undefined && { tappedAt: withdrawnAt }),
    } as const;
    const pupil = { uid: present.pupilId, name: 'p', role: 'pupil' } as const;
    return transition(present, command, pupil, this.now).done;
  }

  #change(sosId: string, fields: SosDetails | Withdrawal): CommitOutcome {
    const present = this.sos.get(sosId);
    if (!present) return { kind: 'denied', code: 'not-found' };
    if (!('state' in fields ? this.#takesBack(present, fields) : addsTo(present, fields))) return DENIED;
    this.sos.set(sosId, { ...present, ...fields });
    return ACCEPTED;
  }

  #say(sosId: string, id: string, text: string, by: string): CommitOutcome {
    const messages = this.messages.get(sosId) ?? new Map<string, SosMessage>();
    const sos = this.sos.get(sosId);
    if (messages.has(id) || !sos || !isOpen(sos)) return DENIED;
    messages.set(id, { by, from: 'pupil', text, at: new Date(this.now).toISOString() });
    this.messages.set(sosId, messages);
    return ACCEPTED;
  }

  #read(sosId: string): SosRead {
    const messages = [...(this.messages.get(sosId) ?? [])].map(([id, message]) => ({ id, ...message }));
    return { kind: 'read', server: structuredClone(this.sos.get(sosId) ?? null), messages };
  }
}

function addsTo(present: Sos, { text }: SosDetails): boolean {
  const replaces = text !== undefined && text !== present.text && hasFixedWords(present);
  return isOpen(present) && !replaces;
}

/** A retry is the identical document: only the server's own times differ. */
function isSameSos(stored: Sos, sent: NewSos): boolean {
  const fields = (sos: object) => JSON.stringify(Object.entries(sos).filter(isSent).sort());
  return fields(stored) === fields(sent);
}

const isSent = ([field]: [string, unknown]) => field !== 'receivedAt' && field !== 'nextEscalationAt';
