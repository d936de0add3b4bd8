/** A revision orders the versions of one document across tablets and retries: higher `rev` wins, `deviceId` breaks ties. */
export interface Revision {
  readonly rev: number;
  readonly deviceId: string;
}

/** Negative when `a` is older than `b`, 0 for the same revision, positive when newer. */
export function compareRevisions(a: Revision, b: Revision): number {
  if (a.rev !== b.rev) return a.rev - b.rev;
  return a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0;
}

/** The newer of two versions of a document; the other where one is absent. */
export function newerOf<T extends Revision>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  return compareRevisions(a, b) < 0 ? b : a;
}

/**
 * The next `rev` for a document: always above the last one known here, whatever the clock says, and otherwise the time, so that
 * of two tablets the later tap wins. `serverNowMs` is this tablet's clock corrected by the server's, in ms since 1970.
 */
export function nextRev(lastKnown: number | undefined, serverNowMs: number): number {
  return Math.max((lastKnown ?? 0) + 1, Math.floor(serverNowMs));
}

/** Rules refuse a `rev` further ahead of the server's time than this: it would freeze the document for every later answer. */
const FURTHEST_AHEAD_MS = 3 * 24 * 60 * 60 * 1000;

/** Whether a revision was made by a clock so wrong that no server can have accepted it. */
export function isFromTheFuture(rev: number, serverNowMs: number): boolean {
  return rev > serverNowMs + FURTHEST_AHEAD_MS;
}
