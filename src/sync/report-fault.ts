/** Tells of a fault of the app itself: what kind, on which screen, at which places of our files. No words, names or ids. */
import type { FaultCode } from '@domain/tablet/client-faults';

const told = new Set<FaultCode>();
/** What breaks a screen of which it is told already. */
const CAUSES: Partial<Record<FaultCode, FaultCode>> = { 'screen-broken': 'part-missing' };

/** Never throws and is never waited for. Each kind once a page: the count is of pages, and a loop floods nobody. */
export function reportFault(code: FaultCode, error?: unknown): void {
  const cause = CAUSES[code];
  if (typeof location === 'undefined' || told.has(code) || (cause && told.has(cause))) return;
  told.add(code);
  const fault = {
    code,
    version: version(),
    screen: location.pathname,
    ...(error instanceof Error && { stack: placesIn(error.stack ?? '') }),
  };
  void fetch('/api/report', { method: 'POST', body: JSON.stringify(fault), keepalive: true }).catch(() => {
    // Whoever has no network has no time for this either.
  });
}

/** Without the message, which can hold what somebody has written. */
function placesIn(stack: string): string {
  return [...stack.matchAll(/\/assets\/[\w.-]+:\d+:\d+/g)].map(([place]) => place).join('\n');
}

/** The mark that the build gave its entry; a worker has no page to look it up in. */
function version(): string | undefined {
  const { document } = globalThis as { document?: { querySelector(what: string): { src: string } | null } };
  return /-([\w-]{8})\.js$/.exec(document?.querySelector('script[type="module"][src]')?.src ?? '')?.[1];
}
