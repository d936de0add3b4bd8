/** The Firestore emulator over plain HTTP: loads rules, lays out documents past them, and attempts requests under them. */
import { readFileSync } from 'node:fs';
import type { Person } from './rules-people';
import { collectionOf, type Attempt, type Documents, type Filter, type Write } from './rules-expectation';
import { encode, encodeFields, serverTimes, type Fields } from './rules-values';

const OWNER = 'owner';

/** Some rules count seconds: an attempt on which a busy machine spent longer says nothing and is made again. */
const AT_ONCE_MS = 800;
const TRIES = 5;

function emulatorHost(): string {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host === undefined)
    throw new Error('FIRESTORE_EMULATOR_HOST is not set: run me inside `firebase emulators:exec`');
  return host;
}

export function readRules(): string {
  return readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
}

export class RulesEmulator {
  readonly #host = emulatorHost();
  readonly #database: string;
  /** What lies where the world has something else, by path: as it was put there, or `undefined` after an attempt wrote it. */
  readonly #strange = new Map<string, string | undefined>();

  constructor(
    readonly project: string,
    readonly world: Documents,
  ) {
    this.#database = `projects/${project}/databases/(default)`;
  }

  /** Replaces the project's rules. Throws with the emulator's words when they do not compile. */
  async loadRules(content: string): Promise<void> {
    const response = await this.#send('PUT', `emulator/v1/projects/${this.project}:securityRules`, OWNER, {
      rules: { files: [{ name: 'firestore.rules', content }] },
    });
    if (response.status !== 200) throw new Error(`rules refused: ${await response.text()}`);
  }

  /** Empties the project and lays out the world. */
  async reset(): Promise<void> {
    await this.#send('DELETE', `emulator/v1/${this.#database}/documents`, OWNER);
    this.#strange.clear();
    await this.layOut(this.world);
  }

  /** What the emulator saw of every expression since the rules were loaded. */
  async coverage(): Promise<unknown> {
    const response = await this.#send('GET', `emulator/v1/projects/${this.project}:ruleCoverage`, OWNER);
    if (!response.ok)
      throw new Error(`no report: ${response.status} ${(await response.text()).slice(0, 300)}`);
    return response.json();
  }

  /**
   * Whether the rules let the attempt pass, in the world with what is given. One attempt after another: what the one before left lying
   * is put right first, and nothing is put where it lies already.
   */
  async allows(attempt: Attempt): Promise<boolean> {
    for (let left = TRIES; ; left -= 1) {
      const begun = Date.now();
      const allowed = await this.#allowsNow(attempt);
      if (left === 1 || Date.now() - begun < AT_ONCE_MS) return allowed;
    }
  }

  async #allowsNow({ who, request, given = {} }: Attempt): Promise<boolean> {
    await this.layOut(this.#missing(given));
    const allowed = await this.#try(who, request);
    if (allowed && request.kind === 'write')
      for (const { path } of request.writes) this.#strange.set(path, undefined);
    return allowed;
  }

  /** What has to be put so that the world with `given` lies there. */
  #missing(given: Documents): Documents {
    const missing: Record<string, Fields | null> = {};
    for (const path of this.#strange.keys()) {
      if (path in given) continue;
      missing[path] = this.world[path] ?? null;
      this.#strange.delete(path);
    }
    for (const [path, fields] of Object.entries(given)) {
      const text = asText(fields);
      if (text === undefined || this.#strange.get(path) !== text) missing[path] = fields;
      this.#strange.set(path, text);
    }
    return missing;
  }

  async #try(who: Person, request: Attempt['request']): Promise<boolean> {
    const token = this.#tokenOf(who);
    switch (request.kind) {
      case 'get':
        return this.#passes('batchGet', token, { documents: [this.#nameOf(request.path)] });
      case 'transaction':
        return this.#passes('batchGet', token, {
          documents: [this.#nameOf(request.path)],
          newTransaction: { readOnly: {} },
        });
      case 'find':
        return this.#passes(
          'runQuery',
          token,
          { structuredQuery: this.#queryByName(request.path) },
          request.path.split('/').slice(0, -2).join('/'),
        );
      case 'list':
        return this.#passes('runQuery', token, { structuredQuery: query(request) }, request.parent);
      case 'count':
        return this.#passes(
          'runAggregationQuery',
          token,
          {
            structuredAggregationQuery: {
              structuredQuery: query(request),
              aggregations: [{ count: {}, alias: 'n' }],
            },
          },
          request.parent,
        );
      case 'group':
        return this.#passes('runQuery', token, {
          structuredQuery: query({ ...request, allDescendants: true }),
        });
      case 'write':
        return this.#passes('commit', token, {
          writes: request.writes.map((write) => this.#encodeWrite(write)),
        });
    }
  }

  async #passes(verb: string, token: string | null, body: unknown, parent = ''): Promise<boolean> {
    const below = parent === '' ? '' : `/${parent}`;
    const response = await this.#send('POST', `v1/${this.#database}/documents${below}:${verb}`, token, body);
    const text = await response.text();
    if (response.status === 200) return true;
    if (response.status === 403) return false;
    // 1 MiB is refused before the rules are asked; that is a refusal all the same.
    if (response.status === 400 && text.includes('is longer than')) return false;
    throw new Error(`${verb}: ${String(response.status)} ${text}`);
  }

  /** Puts documents there past the rules; null takes one away. */
  async layOut(documents: Documents): Promise<void> {
    const writes = Object.entries(documents).map(([path, fields]): Write =>
      fields === null ? { kind: 'delete', path } : { kind: 'set', path, fields },
    );
    for (let from = 0; from < writes.length; from += 400) {
      const passed = await this.#passes('commit', OWNER, {
        writes: writes.slice(from, from + 400).map((write) => this.#encodeWrite(write)),
      });
      if (!passed) throw new Error('the emulator refused its owner');
    }
  }

  #encodeWrite(write: Write): unknown {
    const name = this.#nameOf(write.path);
    if (write.kind === 'delete') return { delete: name };
    return {
      update: { name, fields: encodeFields(write.fields) },
      ...(write.kind === 'merge' ? { updateMask: { fieldPaths: write.mask } } : {}),
      updateTransforms: [...serverTransforms(write.fields), ...increments(write)],
    };
  }

  #queryByName(path: string): unknown {
    const name = {
      field: { fieldPath: '__name__' },
      op: 'EQUAL',
      value: { referenceValue: this.#nameOf(path) },
    };
    return { from: [{ collectionId: collectionOf(path) }], where: { fieldFilter: name } };
  }

  #nameOf(path: string): string {
    return `${this.#database}/documents/${path}`;
  }

  #tokenOf(who: Person): string | null {
    if (who.uid === null) return null;
    const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const payload = {
      iss: `https://securetoken.google.com/${this.project}`,
      aud: this.project,
      sub: who.uid,
      user_id: who.uid,
      iat: 0,
      exp: 4_102_444_800,
      firebase: { sign_in_provider: 'password', identities: {} },
      ...who.claims,
    };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`;
  }

  async #send(method: string, path: string, token: string | null, body?: unknown): Promise<Response> {
    return fetch(`http://${this.#host}/${path}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** A document as it travels; none when it bears the time at which it does. */
function asText(fields: Fields | null): string | undefined {
  if (fields === null) return 'none';
  return serverTimes(fields).length > 0 ? undefined : JSON.stringify(encodeFields(fields));
}

function serverTransforms(fields: Fields): unknown[] {
  return serverTimes(fields).map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' }));
}

function increments(write: Write): unknown[] {
  if (write.kind !== 'merge') return [];
  return (write.keep ?? []).map((fieldPath) => ({ fieldPath, increment: encode(0) }));
}

function query(request: {
  collection: string;
  where?: readonly Filter[];
  allDescendants?: boolean;
}): unknown {
  return {
    from: [{ collectionId: request.collection, allDescendants: request.allDescendants ?? false }],
    ...((request.where ?? []).length === 0
      ? {}
      : { where: { compositeFilter: { op: 'AND', filters: (request.where ?? []).map(filter) } } }),
  };
}

const OPERATORS = { '>=': 'GREATER_THAN_OR_EQUAL', in: 'IN', 'array-contains': 'ARRAY_CONTAINS' } as const;

function filter(condition: Filter): unknown {
  const [op, value] =
    condition.length === 2 ? (['EQUAL', condition[1]] as const) : [OPERATORS[condition[1]], condition[2]];
  return { fieldFilter: { field: { fieldPath: condition[0] }, op, value: encode(value) } };
}
