/**
 * What adults change, they change by a command: who is signed in may do it (`needs`), the documents that it depends on are read
 * (`sources`), and a pure function decides. Its writes and one entry of the log are stored in the same transaction.
 */
import type * as z from 'zod/mini';
import type { Capability } from '../access/capabilities';
import type { AuditValues } from '../audit/entry';
import type { BoardPost, Role, Title } from '../identity';
import type { Sha256 } from '../import/plan';
import { isSame } from '../same';
import type { Refusal } from './refusals';

/** Who has sent the command, as their own staff document says. */
export interface Actor {
  readonly uid: string;
  readonly name: string;
  readonly role: Exclude<Role, 'pupil'>;
  readonly title: Title | 'board' | 'place' | 'centre';
  /** Of whoever is left with posts at the board. */
  readonly posts?: readonly BoardPost[];
  /** Absent for the board, the education centre and places outside. */
  readonly school?: string;
  /** Of whoever works at a place outside. */
  readonly place?: string;
}

/** What somebody is at a school. Whoever is of none has no title there, and sends nothing of a school's. */
export function titleAtSchool(title: Actor['title']): Title {
  return title === 'board' || title === 'place' || title === 'centre' ? 'office' : title;
}

/** Whatever reads stored data: every schema of the domain. */
interface Reads<T> {
  parse: (data: unknown) => T;
}

export interface DocumentSource<T> {
  readonly path: string;
  readonly schema: Reads<T>;
}
export interface CollectionSource<T> {
  readonly collection: string;
  readonly schema: Reads<T>;
}
export interface ListedSource<T> {
  readonly paths: readonly string[];
  readonly schema: Reads<T>;
}
type Source<T> = DocumentSource<T> | CollectionSource<T> | ListedSource<T>;
export type Sources = Readonly<Record<string, Source<unknown>>>;

/** A document of the state, `undefined` while it does not exist. */
export function one<T>(path: string, schema: Reads<T>): DocumentSource<T> {
  return { path, schema };
}

/** Every document of a collection by id. */
export function every<T>(collection: string, schema: Reads<T>): CollectionSource<T> {
  return { collection, schema };
}

/** Those documents of a list of paths that exist, by path. */
export function those<T>(paths: readonly string[], schema: Reads<T>): ListedSource<T> {
  return { paths, schema };
}

/** What stood in the database at the moment of the decision. */
export type StateOf<S extends Sources> = {
  readonly [K in keyof S]: S[K] extends CollectionSource<infer T> | ListedSource<infer T>
    ? Readonly<Record<string, T>>
    : S[K] extends DocumentSource<infer T>
      ? T | undefined
      : never;
};

export interface Deed<Payload> {
  readonly payload: Payload;
  readonly actor: Actor;
  /** Empty for what concerns the whole city. */
  readonly school: string;
  /** Made by the sender; an id for what the command creates. */
  readonly commandId: string;
  /** Ms since 1970. */
  readonly now: number;
  readonly sha256: Sha256;
  /** Hash (hex) of a secret with a key that only the server has. */
  readonly keyed: (secret: string) => string;
  /** Content of the sender's ID token, unread. */
  readonly token?: unknown;
}

/** `set` writes the whole document, `update` only the fields named. Instants are Dates. */
export type Write =
  | {
      readonly how: 'set' | 'update';
      readonly path: string;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly how: 'delete'; readonly path: string; readonly data?: undefined };

/** What the log says of it. */
export interface Logged {
  readonly subject?: string;
  readonly before?: AuditValues;
  readonly after?: AuditValues;
}

export type Decision =
  | {
      readonly done: true;
      readonly writes: readonly Write[];
      readonly log: Logged;
      /** It may let somebody see or do more than before: all leaders are told at once. */
      readonly widens?: boolean;
      /** uids of those who are told at once that there is something. */
      readonly tells?: readonly string[];
      /** By push and by e-mail, whether the other arrives or not: it is tried out. */
      readonly bothWays?: boolean;
    }
  /** What was asked for stands there already. Nothing is written. */
  | { readonly done: true; readonly writes: readonly []; readonly log?: undefined }
  | { readonly done: false; readonly why: Refusal };

export interface Command<P extends z.ZodMiniType, S extends Sources, M extends Sources> {
  /**
   * Whose documents and whose log: those of the actor's school (`school-named`: whoever is of none, the board, the centre or a place outside, says of
   * which), or the city's.
   */
  readonly of: 'school' | 'school-named' | 'city';
  readonly needs: Capability;
  /** Takes data out, or says who may do what: whoever sends it has said just now who they are. */
  readonly proof?: 'lately';
  readonly payload: P;
  readonly sources: (deed: Deed<z.output<P>>) => S;
  /** What is read after that, in the same transaction, because only the first tells where it lies. */
  readonly then?: (state: StateOf<S>, deed: Deed<z.output<P>>) => M;
  readonly decide: (state: StateOf<S> & StateOf<M>, deed: Deed<z.output<P>>) => Decision;
}

/** Declares a command, its state typed by its sources. */
export function command<P extends z.ZodMiniType, S extends Sources, M extends Sources = NoSources>(
  declared: Command<P, S, M>,
): Command<P, S, M> {
  return declared;
}

/** Nothing is read after the first. */
type NoSources = Readonly<Partial<Record<'none', never>>>;

export function refused(why: Refusal): Decision {
  return { done: false, why };
}

export const UNCHANGED: Decision = { done: true, writes: [] };

/** A document replaced as a whole; the log names the fields that have changed. */
export function replaced(
  path: string,
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>>,
  more: { readonly widens?: boolean } = {},
): Decision {
  const log = changedFields(before ?? {}, after);
  if (before && !log) return UNCHANGED;
  return { done: true, writes: [{ how: 'set', path, data: after }], log: log ?? {}, ...more };
}

/** The fields that differ, as they were and as they are; `undefined` when none does. */
export function changedFields(
  before: AuditValues,
  after: AuditValues,
): Required<Omit<Logged, 'subject'>> | undefined {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isSame(before[field], after[field]),
  );
  const only = (values: AuditValues) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
  return fields.length > 0 ? { before: only(before), after: only(after) } : undefined;
}
