/** What an import would write, and how that differs from what is stored. Nothing here reads or writes anything. */
import type { Claims } from '../identity';
import { paths } from '../paths';
import type { Roster } from '../school/school';

type PlannedData = Readonly<Record<string, unknown>>;

export interface PlannedDocument {
  readonly path: string;
  readonly data: PlannedData;
  /** Fields that people maintain elsewhere: a stored value stays, the planned one is for new documents only. */
  readonly keep?: readonly string[];
}

export interface PlannedAccount {
  readonly uid: string;
  /** Absent: the files do not say; an account that is there keeps its own, and none is made. */
  readonly email?: string;
  readonly displayName: string;
  readonly claims: Claims;
  /** Absent: as it is. */
  readonly disabled?: boolean;
  /** Only used when the account is created; an existing one keeps its password. */
  readonly password?: string;
}

/** SHA-256 in hex. Handed in, because platforms have it in different places. */
export type Sha256 = (text: string) => string;

export const pupilIdOf = (sha256: Sha256, school: string, sourcedId: string) =>
  `p${sha256(`${school}:${sourcedId}`).slice(0, 19)}`;

/** The same in every school: who moves keeps the account and gets other claims. */
export const uidOf = (sha256: Sha256, sourcedId: string) => `u${sha256(`user:${sourcedId}`).slice(0, 19)}`;

/** Of an address in lower case. */
export const emailHashOf = (sha256: Sha256, email: string) => sha256(email.toLowerCase());

export type StoredDocuments = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export interface Changes {
  /** What has to be written, in the planned order. */
  readonly write: readonly PlannedDocument[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A stored document that already says the same is not written again. */
export function changesAgainst(planned: readonly PlannedDocument[], stored: StoredDocuments): Changes {
  const write: PlannedDocument[] = [];
  let created = 0;
  for (const document of planned) {
    const before = stored.get(document.path);
    if (before === undefined) {
      write.push(document);
      created += 1;
      continue;
    }
    const kept = (document.keep ?? []).filter((field) => before[field] !== undefined);
    const planned = { ...document.data, ...Object.fromEntries(kept.map((field) => [field, before[field]])) };
    const data = withDecided(document.path, planned, before);
    if (canonical(data) !== canonical(before)) write.push({ ...document, data });
  }
  return { write, created, updated: write.length - created, unchanged: planned.length - write.length };
}

/** What was decided about a child stays with it, in its document and on its roster: no file knows of that. */
function withDecided(path: string, data: PlannedData, before: PlannedData): PlannedData {
  if (paths.pupil.in(path)) {
    const decided = ['stopped', 'leftOn', 'importedAs', 'movedBy'].filter(
      (field) => before[field] !== undefined,
    );
    return { ...data, ...Object.fromEntries(decided.map((field) => [field, before[field]])) };
  }
  // Whoever is away for long comes back on their day, not with the next list.
  if (paths.staff.in(path) && before.backOn !== undefined)
    return { ...data, active: before.active, backOn: before.backOn };
  if (!paths.roster.in(path)) return data;
  const marked = { ...data } as { pupils: Record<string, object> };
  const stood = before as Partial<Roster>;
  const pupils = Object.entries(marked.pupils).map(([id, pupil]) => {
    const stopped = stood.pupils?.[id]?.stopped;
    return [id, stopped === undefined ? pupil : { ...pupil, stopped }];
  });
  return { ...data, pupils: Object.fromEntries(pupils) };
}

/** JSON with sorted keys, so that two documents that say the same are the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
