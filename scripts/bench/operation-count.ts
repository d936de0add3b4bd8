/** Counts what Firestore would charge for, from the Admin SDK's own log of its requests. */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(new URL('../../functions/package.json', import.meta.url));
const { setLogFunction } = require('firebase-admin/firestore') as {
  setLogFunction: (log: ((message: string) => void) | null) => void;
};

export interface Operations {
  reads: number;
  writes: number;
  /** Also of what is not there: a condition of a transaction may be said so. */
  deletes: number;
}

/** What `work` reads and writes through the functions' copy of the Admin SDK. Documents that do not exist are charged too. */
export async function countOperations(work: () => Promise<unknown>): Promise<Operations> {
  const counted: Operations = { reads: 0, writes: 0, deletes: 0 };
  setLogFunction((message) => {
    if (message.includes('Sending request: {'))
      for (const write of requestOf(message).writes ?? [])
        counted['delete' in write ? 'deletes' : 'writes'] += 1;
    if (message.includes('Received response: {')) {
      const { found, missing, document } = responseOf(message);
      if (found !== undefined || missing !== undefined || (document ?? null) !== null) counted.reads += 1;
    }
  });
  try {
    await work();
  } finally {
    setLogFunction(null);
  }
  return counted;
}

/** The same, and how long it took, ms. */
export async function timed(work: () => Promise<unknown>): Promise<Operations & { readonly ms: number }> {
  const began = performance.now();
  const operations = await countOperations(work);
  return { ...operations, ms: performance.now() - began };
}

function requestOf(message: string) {
  return jsonAfter(message, 'Sending request: ') as { writes?: object[] };
}

function responseOf(message: string) {
  return jsonAfter(message, 'Received response: ') as {
    found?: unknown;
    missing?: unknown;
    document?: unknown;
  };
}

function jsonAfter(message: string, words: string): unknown {
  return JSON.parse(message.slice(message.indexOf(words) + words.length));
}
