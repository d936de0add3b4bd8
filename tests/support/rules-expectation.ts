/** What a rule test says: this person, with these documents lying there, may or may not do this. */
import { everybody, people, uidOf, type Name, type Person } from './rules-people';
import type { Fields } from './rules-values';

/** Documents by path; null: there is none. */
export type Documents = Readonly<Record<string, Fields | null>>;
/** A field with the one value that it shall have, or with the operator of another comparison. */
export type Filter =
  | readonly [field: string, equals: string | boolean]
  | readonly [field: string, operator: '>=', value: string]
  | readonly [field: string, operator: 'in', values: readonly string[]]
  | readonly [field: string, operator: 'array-contains', value: string];

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
  readonly where?: readonly Filter[];
}

export type Request =
  /** `find`: a query for the one document of that name, which is a list. */
  | { readonly kind: 'get' | 'transaction' | 'find'; readonly path: string }
  | ({ readonly kind: 'list' | 'count' } & Query)
  | { readonly kind: 'group'; readonly collection: string; readonly where?: readonly Filter[] }
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

/** List and count of one collection; `where` are the filters that the readers' queries carry. */
export function lists(path: string, names: readonly Name[], ...where: Filter[]): Sentence[] {
  return queries(
    path,
    names,
    (kind, query) => onlyThese(names, { kind, ...query, where }),
    where.map(inWords),
  );
}

/** List and count of one collection, where everybody's query carries their own uid in a list field. */
export function listsOwn(
  path: string,
  names: readonly Name[],
  field: string,
  ...where: Filter[]
): Sentence[] {
  return queries(
    path,
    names,
    (kind, query) =>
      eachTheirOwn(names, (name) => ({
        request: { kind, ...query, where: [[field, 'array-contains', uidOf(name)], ...where] },
      })),
    [`${field} has the own uid`, ...where.map(inWords)],
  );
}

function queries(
  path: string,
  names: readonly Name[],
  expectationsOf: (kind: 'list' | 'count', query: Pick<Query, 'collection' | 'parent'>) => Expectation[],
  conditions: readonly string[],
): Sentence[] {
  const collection = path.split('/').at(-1) ?? '';
  const parent = path.split('/').slice(0, -1).join('/');
  const when = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
  return (['list', 'count'] as const).map((kind) => ({
    says: `${kind} ${path}${when}: ${namesOrNobody(names)}`,
    about: collection,
    expectations: expectationsOf(kind, { collection, parent }),
  }));
}

export function inWords(filter: Filter): string {
  return filter.length === 2
    ? `${filter[0]} is ${String(filter[1])}`
    : `${filter[0]} ${filter[1]} ${[filter[2]].flat().join(', ')}`;
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
