/** What a rule test says: this person, with these documents lying there, may or may not do this. */
import { everybody, people, type Name, type Person } from './rules-people';
import type { Fields } from './rules-values';

/** Documents by path; null: there is none. */
export type Documents = Readonly<Record<string, Fields | null>>;
export type Filter = readonly [field: string, equals: string | boolean];

export type Write =
  | { readonly kind: 'set'; readonly path: string; readonly fields: Fields }
  /** Only the masked fields are replaced; those to keep are incremented by 0, which creates them as 0. */
  | {
      readonly kind: 'merge';
      readonly path: string;
      readonly fields: Fields;
      readonly mask: readonly string[];
      readonly keep?: readonly string[];
    }
  | { readonly kind: 'delete'; readonly path: string };

interface Query {
  readonly collection: string;
  readonly parent: string;
  readonly where?: Filter;
}

export type Request =
  /** `find`: a query for the one document of that name, which is a list. */
  | { readonly kind: 'get' | 'transaction' | 'find'; readonly path: string }
  | ({ readonly kind: 'list' | 'count' } & Query)
  | { readonly kind: 'group'; readonly collection: string; readonly where?: Filter }
  | { readonly kind: 'write'; readonly writes: readonly Write[] };

export interface Attempt {
  readonly who: Person;
  readonly request: Request;
  /** Laid out before the attempt, over the world. */
  readonly given?: Documents;
}

export interface Expectation extends Attempt {
  readonly says: string;
  readonly allowed: boolean;
}

/** One sentence of the tests. `about` names the collections it is about: mutants of their rules meet it first. */
export interface Sentence {
  readonly says: string;
  readonly about: string;
  readonly expectations: readonly Expectation[];
}

export const set = (path: string, fields: Fields): Write => ({ kind: 'set', path, fields });
export const remove = (path: string): Write => ({ kind: 'delete', path });

/** The collection a document lies in. */
export function collectionOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** One expectation for everybody: who is named may, all others may not. */
export function onlyThese(names: readonly Name[], request: Request, given?: Documents): Expectation[] {
  return eachTheirOwn(names, () => ({ request, ...(given === undefined ? {} : { given }) }));
}

/** The same where everybody attempts something of their own. */
export function eachTheirOwn(
  names: readonly Name[],
  attemptOf: (name: Name) => Omit<Attempt, 'who'>,
): Expectation[] {
  return everybody.map((name) => {
    const attempt = attemptOf(name);
    const allowed = names.includes(name);
    return {
      ...attempt,
      who: people[name],
      allowed,
      says: `${name} ${allowed ? 'may' : 'may not'} ${attempt.request.kind}`,
    };
  });
}

/** Get, and get in a transaction, of one document. */
export function gets(path: string, names: readonly Name[], note = ''): Sentence[] {
  return (['get', 'transaction'] as const).map((kind) => ({
    says: `${kind} ${path}${note}: ${namesOrNobody(names)}`,
    about: collectionOf(path),
    expectations: onlyThese(names, { kind, path }),
  }));
}

/** A query for one document by its name. */
export function finds(path: string, names: readonly Name[]): Sentence {
  return {
    says: `find ${path}: ${namesOrNobody(names)}`,
    about: collectionOf(path),
    expectations: onlyThese(names, { kind: 'find', path }),
  };
}

/** List and count of one collection; `where` is the filter that the readers' queries carry. */
export function lists(path: string, names: readonly Name[], where?: Filter): Sentence[] {
  const collection = path.split('/').at(-1) ?? '';
  const parent = path.split('/').slice(0, -1).join('/');
  return (['list', 'count'] as const).map((kind) => ({
    says: `${kind} ${path}${where === undefined ? '' : ` where ${where[0]} is ${String(where[1])}`}: ${namesOrNobody(names)}`,
    about: collection,
    expectations: onlyThese(names, { kind, collection, parent, ...(where === undefined ? {} : { where }) }),
  }));
}

function namesOrNobody(names: readonly Name[]): string {
  return names.length === 0 ? 'nobody' : names.join(', ');
}

interface Change {
  readonly who: Name;
  readonly writes: readonly Write[];
  readonly given?: Documents;
}

/** A sentence with a single write, alone or as a batch. */
export function mayWrite(says: string, change: Change): Sentence {
  return writeSentence(says, change, true);
}

export function mayNotWrite(says: string, change: Change): Sentence {
  return writeSentence(says, change, false);
}

function writeSentence(says: string, { who, writes, given }: Change, allowed: boolean): Sentence {
  const path = writes[0]?.path ?? '';
  return {
    says,
    about: collectionOf(path),
    expectations: [
      {
        who: people[who],
        request: { kind: 'write', writes },
        allowed,
        says,
        ...(given === undefined ? {} : { given }),
      },
    ],
  };
}
