import type { Watched } from './watched';

/**
 * What a reader may not read is as if there were none of it: nothing on the page tells of it. Whoever may read nothing of a child at all
 * does not come as far as this.
 */
export function orNothing<T, U>(watched: Watched<T>, nothing: U): Watched<T | U> {
  if (watched.state !== 'failed' || watched.failure !== 'denied') return watched;
  return { state: 'ready', value: nothing, live: true, at: 0 };
}
