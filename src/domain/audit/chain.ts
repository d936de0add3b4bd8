/** The chain of the log: each entry is bound to the one before it, so that nothing in it can be changed unseen. */
import { type AuditEntry, type AuditHead, auditEntrySchema } from './entry';

/** SHA-256 (hex) of a value as canonical JSON. */
export type HashOf = (value: unknown) => string;

/** What an entry says, before it has its place. */
export type AuditContent = Omit<AuditEntry, 'seq' | 'prev' | 'hash'>;

/** The entry that follows the head; the first one when there is none. */
export function entryAfter(head: AuditHead | undefined, content: AuditContent, hashOf: HashOf): AuditEntry {
  const placed = { ...content, seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? '' };
  return { ...placed, hash: hashOf(placed) };
}

/** `malformed`: no entry at all. `moved`: it says another place than it stands in. `changed`: its hash is of something else. `unlinked`: it followed another entry than the one before it. `cut`: the head knows of another end. `begun`: the log begins where no entry of it says that it was shortened. */
export type ChainFault = 'missing' | 'malformed' | 'moved' | 'changed' | 'unlinked' | 'cut' | 'begun';

export interface ChainProblem {
  readonly seq: number;
  readonly why: ChainFault;
}

/** What the log calls its own shortening: an entry like any other, so that where it begins now is in the chain, too. */
export const SHORTENED = 'shorten-log';

/**
 * Everything that is wrong with a chain, entry by entry. `entries` by id, instants as ISO strings. `base`: the last entry that went when
 * its years were over; what is left follows it.
 */
export function chainProblems(
  entries: ReadonlyMap<string, unknown>,
  head: AuditHead | undefined,
  hashOf: HashOf,
  base?: AuditHead,
): ChainProblem[] {
  const problems: ChainProblem[] = [];
  const last = Math.max(head?.seq ?? 0, 0, ...[...entries.keys()].map(Number).filter(Number.isInteger));
  let before: string | undefined = base?.hash ?? '';
  for (let seq = (base?.seq ?? 0) + 1; seq <= last; seq += 1) {
    const data = entries.get(String(seq));
    const { why, hash } = faultOf(data, seq, before, hashOf);
    if (why) problems.push({ seq, why });
    before = hash;
  }
  if (base && ![...entries.values()].some((data) => isShorteningTo(base, data)))
    problems.push({ seq: base.seq, why: 'begun' });
  const strangers = [...entries.keys()].filter((id) => !/^[1-9]\d*$/.test(id));
  problems.push(...strangers.map(() => ({ seq: 0, why: 'malformed' as const })));
  if (last > 0 && (head?.seq !== last || (before !== undefined && head.hash !== before)))
    problems.push({ seq: last, why: 'cut' });
  return problems;
}

function isShorteningTo(base: AuditHead, data: unknown): boolean {
  const { success, data: entry } = auditEntrySchema.safeParse(data);
  return (
    success &&
    entry.name === SHORTENED &&
    entry.seq > base.seq &&
    entry.after?.seq === base.seq &&
    entry.after.hash === base.hash
  );
}

/** `hash`: what the next entry has to name, `undefined` where nobody can say. */
function faultOf(
  data: unknown,
  seq: number,
  before: string | undefined,
  hashOf: HashOf,
): { why?: ChainFault; hash?: string } {
  if (data === undefined) return { why: 'missing' };
  const { success, data: entry } = auditEntrySchema.safeParse(data);
  if (!success) return { why: 'malformed' };
  const { hash } = entry;
  if (hashOf(withoutHash(data)) !== hash) return { why: 'changed', hash };
  if (entry.seq !== seq) return { why: 'moved', hash };
  if (before !== undefined && entry.prev !== before) return { why: 'unlinked', hash };
  return { hash };
}

function withoutHash(data: unknown): unknown {
  return Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== 'hash'));
}
