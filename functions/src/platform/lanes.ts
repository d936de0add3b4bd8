import { worthTrying } from './malformed';

/** Works through the items, so many at once. */
export async function inLanes<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * The same, whatever becomes of one of them: what fails is told by its path, and at the end it fails, so that the event is
 * delivered again.
 */
export async function allInLanes<T extends { readonly path: string }>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  onFailure: (path: string, error: unknown) => void,
): Promise<void> {
  const failed: unknown[] = [];
  await inLanes(lanes, items, async (item) => {
    try {
      await work(item);
    } catch (error) {
      onFailure(item.path, error);
      failed.push(error);
    }
  });
  if (failed.length > 0) throw worthTrying(failed);
}
