import Dexie, { type PromiseExtended } from 'dexie';
import { SteadyCalls } from './steady-calls';

type Begin = (...all: unknown[]) => PromiseExtended<unknown>;

/** Makes every call of a database settle, be it of one table or a transaction, as `SteadyCalls` says. */
export function steady(db: Dexie, patienceMs: number, onFound: () => void): void {
  const underWay = watchTransactions(db);
  const reopen = () => {
    for (const transaction of underWay) abort(transaction);
    underWay.clear();
    db.close();
    // One that was still opening fails by this first.
    return db
      .open()
      .catch(() => db.open())
      .then(() => answers(db.backendDB()));
  };
  const calls = new SteadyCalls({ patienceMs, reopen, onFound });
  // Inside a transaction the whole of it is the call.
  const steadily = (begin: Begin, isInside: () => boolean): Begin =>
    function (this: unknown, ...all) {
      const call = () => begin.apply(this, all);
      return isInside() ? call() : calls.run(call);
    };
  const isInside = () => Boolean(Dexie.currentTransaction);
  db.transaction = steadily(db.transaction.bind(db) as Begin, isInside) as typeof db.transaction;
  // Dexie's one way of running a call of a table; a test tells when a version of it has another.
  const tables = db.Table.prototype as unknown as { _trans: Begin };
  tables._trans = steadily(tables._trans, isInside);
  // A connection that was given up while it opened may come all the same, and must not stand in the way of an upgrade.
  db.on('versionchange', (event) => (event.target as IDBDatabase).close());
}

/** What has begun on this database and has not ended. */
function watchTransactions(db: Dexie): Set<IDBTransaction> {
  const underWay = new Set<IDBTransaction>();
  db.use({
    stack: 'dbcore',
    name: 'underWay',
    create: (core) => ({
      ...core,
      transaction: (...all) => {
        const transaction = core.transaction(...all);
        const idb = transaction as unknown as IDBTransaction;
        underWay.add(idb);
        for (const end of ['complete', 'abort']) idb.addEventListener(end, () => underWay.delete(idb));
        return transaction;
      },
    }),
  });
  return underWay;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has just ended.
  }
}

/** A database may open and still not answer. */
function answers(idb: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const [first = ''] = idb.objectStoreNames;
    const counting = idb.transaction(first).objectStore(first).count();
    counting.onsuccess = () => resolve();
    counting.onerror = () => reject(counting.error ?? new DOMException('no answer', 'UnknownError'));
  });
}
