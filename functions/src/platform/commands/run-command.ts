/** From a call to what it has changed: one transaction holds the documents and the entry of the log. */
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { can } from '@domain/access/capabilities';
import { isProvenLately } from '@domain/accounts/staff-session';
import { entryAfter } from '@domain/audit/chain';
import { type AuditEntry, auditHeadSchema } from '@domain/audit/entry';
import type { Actor, Command, Decision, Deed, Sources } from '@domain/commands/command';
import { COMMANDS } from '@domain/commands/registry';
import type { Refusal } from '@domain/commands/refusals';
import { type CommandAnswer, commandCallSchema } from '@domain/commands/wire';
import { paths } from '@domain/paths';
import { sentTexts } from '@domain/texts';
import { apartIn, apartPaths } from '../apart';
import { type OnFailure, parsed } from '../store';
import { actorOf, type Caller, staffClaims } from './actor';
import { hashOf, sha256 } from './hash';
import { keyed } from './keyed';
import { stateOf } from './state';

/** Commands of one school follow each other: on a busy afternoon one waits for several others. */
const ATTEMPTS = 12;

export interface CommandPorts {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** As the callable answers, the place of an entry that all leaders have to be told of, and what is left to do with an account. */
export interface Outcome {
  readonly answer: CommandAnswer;
  readonly news?: string;
  readonly account?: string;
}

const DONE: Outcome = { answer: { done: true } };
const refusedFor = (why: Refusal): Outcome => ({ answer: { done: false, why } });

/** Checked, decided, stored. The same call once more is answered the same and changes nothing. */
export async function runCommand(ports: CommandPorts, caller: Caller, data: unknown): Promise<Outcome> {
  const claims = staffClaims(caller, data);
  if (!claims) return refusedFor('not-allowed');
  const call = commandCallSchema.safeParse(data);
  if (!call.success) return refusedFor('malformed');
  const { name, commandId } = call.data;
  const command = commandOf(name);
  if (!command) return refusedFor('unknown-command');
  const payload = command.payload.safeParse(sentTexts(call.data.payload));
  const school = command.of === 'city' ? '' : (claims.school ?? schoolNamed(command, payload.data));
  if (school === undefined) return refusedFor('not-allowed');
  const { db, now, onFailure } = ports;
  return db.runTransaction(
    async (transaction): Promise<Outcome> => {
      const actor = await actorOf(db, transaction, caller, claims);
      if (!actor || !can(actor, command.needs)) return refusedFor('not-allowed');
      if (!payload.success) return refusedFor('malformed');
      if (command.proof === 'lately' && !isProvenLately(caller.token, now)) return refusedFor('prove-again');
      const log = db.collection(paths.audit(school));
      const { docs } = await transaction.get(log.where('commandId', '==', commandId).limit(1));
      const [done] = docs;
      if (done) return isOf(done.data(), actor, name) ? DONE : refusedFor('command-id-taken');
      const by = { payload: payload.data, actor, school, commandId, now, token: caller.token };
      const deed = { ...by, sha256, keyed };
      const read = (sources: Sources) => stateOf(db, transaction, sources, onFailure);
      const first = await read(command.sources(deed));
      const state = command.then ? { ...first, ...(await read(command.then(first, deed))) } : first;
      const decision = command.decide(state, deed);
      if (!decision.done) return refusedFor(decision.why);
      if (!decision.log) return DONE;
      return store(ports, transaction, { school, name, commandId, actor }, decision);
    },
    { maxAttempts: ATTEMPTS },
  );
}

/** What state and payload are stands in the command itself, which reads the one and checks the other. */
interface AnyCommand extends Pick<
  Command<z.ZodMiniType, Sources, Sources>,
  'of' | 'needs' | 'proof' | 'payload'
> {
  readonly sources: (deed: Deed<unknown>) => Sources;
  readonly then?: (state: Record<string, unknown>, deed: Deed<unknown>) => Sources;
  readonly decide: (state: Record<string, unknown>, deed: Deed<unknown>) => Decision;
}

function commandOf(name: string): AnyCommand | undefined {
  if (!Object.hasOwn(COMMANDS, name)) return undefined;
  const commands: Record<string, unknown> = COMMANDS;
  return commands[name] as AnyCommand;
}

/** The board and the places outside are of no school: they say of which. */
function schoolNamed({ of }: AnyCommand, payload: unknown): string | undefined {
  return of === 'school-named' ? (payload as { school?: string } | undefined)?.school : undefined;
}

function isOf(entry: unknown, { uid }: Actor, name: string): boolean {
  const { by, name: done } = entry as AuditEntry;
  return by === uid && done === name;
}

interface Signed {
  readonly school: string;
  readonly name: string;
  readonly commandId: string;
  readonly actor: Actor;
}

/** Every read comes before the first write: so it is with transactions. */
async function store(
  { db, now }: CommandPorts,
  transaction: Transaction,
  { school, name, commandId, actor }: Signed,
  { writes, log, widens = false, tells = [], bothWays = false }: Decision & { done: true; log: object },
): Promise<Outcome> {
  const headRef = db.doc(paths.auditHead(school));
  const head = parsed(auditHeadSchema, await transaction.get(headRef));
  const leaders = widens && school !== '' ? await leadersOf(db, transaction, school) : [];
  const logged = await withoutChildApart(db, transaction, school, log);
  const told = [...new Set([...leaders, ...tells])];
  const at = Timestamp.fromMillis(now);
  const said = {
    ...{ at: at.toDate().toISOString(), by: actor.uid, byName: actor.name, title: actor.title },
    ...{ name, commandId, ...plainValues(logged), ...(widens && { widens }) },
  };
  const entry = entryAfter(head, said, hashOf);
  for (const write of writes)
    if (write.how === 'delete') transaction.delete(db.doc(write.path));
    else if (write.how === 'set') transaction.set(db.doc(write.path), { ...write.data });
    else transaction.update(db.doc(write.path), { ...write.data });
  transaction.create(db.doc(`${paths.audit(school)}/${entry.seq}`), { ...entry, at });
  transaction.set(headRef, { seq: entry.seq, hash: entry.hash });
  const account = writes.find(({ path }) => paths.accountDeed.in(path))?.path;
  const done = account === undefined ? DONE : { ...DONE, account };
  if (told.length === 0) return done;
  const news = school === '' ? paths.cityNews(entry.seq) : paths.leaderNews(school, entry.seq);
  transaction.set(db.doc(news), { to: told, at, ...(bothWays && { bothWays }) });
  return { ...done, news };
}

/** The log is read by every leader: of a child that leaves adults out it says that something was done, and not about whom. */
async function withoutChildApart<L extends object>(
  db: Firestore,
  transaction: Transaction,
  school: string,
  log: L,
): Promise<Partial<L>> {
  const { subject } = log as { readonly subject?: unknown };
  if (school === '' || typeof subject !== 'string' || subject === '' || subject.includes('/')) return log;
  const refs = apartPaths(school, subject).map((path) => db.doc(path));
  return apartIn(await transaction.getAll(...refs)).length > 0 ? {} : log;
}

/** Those who lead the school before the deed: whom it takes the lead from hears of it, too. */
async function leadersOf(db: Firestore, transaction: Transaction, school: string): Promise<string[]> {
  const staff = db.collection(`${paths.school(school)}/staff`);
  const leaders = staff.where('role', '==', 'leader').where('active', '==', true);
  return (await transaction.get(leaders)).docs.map(({ id }) => id);
}

/** As JSON has it: what is not there is no field. */
function plainValues<T>(values: T): T {
  return JSON.parse(JSON.stringify(values)) as T;
}
