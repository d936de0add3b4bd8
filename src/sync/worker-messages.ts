/** What the service worker says to the app's windows. The worker and the page share these words. */

/** A notification was tapped: open what it is about. Answered through the message's port, or the worker loads the page anew. */
export const OPEN_SOS = 'OPEN_SOS';
/** The browser has made another push subscription: Firebase has to hear of it. */
export const PUSH_CHANGED = 'PUSH_CHANGED';
/** Where an SOS is seen, by staff and pupils alike. */
export const SOS_PATH = '/sos';

/** Calls `heard` for each such message, until the returned function is called. */
export function onWorkerMessage(type: typeof OPEN_SOS | typeof PUSH_CHANGED, heard: () => void): () => void {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  const listener = ({ data, ports }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== type) return;
    ports[0]?.postMessage('heard');
    heard();
  };
  worker?.addEventListener('message', listener);
  return () => worker?.removeEventListener('message', listener);
}
