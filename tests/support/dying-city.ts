/** A database and accounts that a test lets die in the middle of its writes. */
import type { Auth } from 'firebase-admin/auth';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';

interface City {
  readonly db: FunctionsDatabase;
  readonly auth: Auth;
}

/** Dies at the nth write, and writes nothing after that: not even that it has died. */
export function dyingAt(city: City, nth: number): City & { readonly writes: () => number } {
  let writes = 0;
  const counted = <T extends (...args: never[]) => unknown>(work: T) =>
    ((...args: Parameters<T>) => {
      writes += 1;
      if (writes >= nth) throw new Error('killed');
      return work(...args);
    }) as T;
  const wrapped = <T extends object>(
    target: T,
    names: readonly string[],
    inner: Record<string, (made: never) => unknown> = {},
  ): T =>
    new Proxy(target, {
      get(on, name: string) {
        const value: unknown = Reflect.get(on, name);
        if (typeof value !== 'function') return value;
        const bound = value.bind(on) as (...args: never[]) => unknown;
        if (names.includes(name)) return counted(bound);
        const after = inner[name];
        return after ? (...args: never[]) => after(bound(...args) as never) : bound;
      },
    });
  const db = wrapped(city.db, ['runTransaction'], {
    batch: (made: object) => wrapped(made, ['commit']),
    doc: (made: object) => wrapped(made, ['update', 'set', 'delete']),
  });
  // References must be the library's own where they are handed back to it.
  const writing = ['createUser', 'updateUser', 'setCustomUserClaims', 'deleteUser', 'revokeRefreshTokens'];
  return { db, auth: wrapped(city.auth, writing), writes: () => writes };
}
