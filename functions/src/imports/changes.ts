/** What an import writes, in its order, each with what stood there: enough to go on after a kill, and to undo it. */
import type { PlannedAccount } from '@domain/import/plan';

export type Data = Readonly<Record<string, unknown>>;

/** Instants are ISO texts. `null`: there is none. */
export interface DocumentChange {
  readonly path: string;
  readonly before: Data | null;
  readonly after: Data | null;
  /** The server's time of writing stands in it as `receivedAt`. */
  readonly received?: true;
}

export interface StoredAccount {
  readonly email?: string;
  readonly displayName?: string;
  readonly disabled: boolean;
  readonly claims?: Data;
}

/** In this order: whoever leaves is out before anybody comes in. */
export const ACCOUNT_DEEDS = ['close', 'disarm', 'make-room', 'update', 'create'] as const;

export interface AccountChange {
  readonly uid: string;
  readonly deed: (typeof ACCOUNT_DEEDS)[number];
  /** Of `update` and `create`. */
  readonly account?: PlannedAccount;
  /** Absent: there was none. */
  readonly before?: StoredAccount;
}

const DOCUMENTS_A_PAGE = 200;
const ACCOUNTS_A_PAGE = 50;
/** As JSON, in characters: three bytes at most each, and a document holds 1 MiB. */
const PAGE_LENGTH = 300_000;

export type ChangePage =
  | { readonly of: 'documents'; readonly changes: readonly DocumentChange[] }
  | { readonly of: 'accounts'; readonly changes: readonly AccountChange[] };

/** Documents first: nobody signs in to a half-written school. */
export function pagesOf(
  documents: readonly DocumentChange[],
  accounts: readonly AccountChange[],
): ChangePage[] {
  return [
    ...inPages(documents, DOCUMENTS_A_PAGE).map((changes) => ({ of: 'documents' as const, changes })),
    ...ACCOUNT_DEEDS.flatMap((deed) =>
      inPages(
        accounts.filter((one) => one.deed === deed),
        ACCOUNTS_A_PAGE,
      ),
    ).map((changes) => ({ of: 'accounts' as const, changes })),
  ];
}

/** So many at once, and no more than a document holds. */
export function inPages<T>(all: readonly T[], most: number): T[][] {
  const pages: T[][] = [];
  let length = 0;
  for (const one of all) {
    const size = JSON.stringify(one).length;
    const page = pages.at(-1);
    if (page === undefined || page.length >= most || length + size > PAGE_LENGTH) {
      pages.push([one]);
      length = size;
    } else {
      page.push(one);
      length += size;
    }
  }
  return pages;
}
