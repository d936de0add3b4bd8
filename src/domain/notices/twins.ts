import { OF_KIND } from './kinds';
import type { Notice } from './records';

interface Placed {
  readonly id: string;
  readonly notice: Notice;
}

/**
 * What was noticed about one child is one document for the homeroom and a fuller one for counsellors: who may read both sees
 * the fuller one. Two wishes to talk are two, because they are meant for two people.
 */
export function withoutTwins<P extends Placed>(all: readonly P[]): P[] {
  const fuller = new Set(
    all.filter(({ notice }) => notice.audience === 'counsellor').map((one) => occasionOf(one)),
  );
  return all.filter(
    (one) =>
      one.notice.audience !== 'homeroom' || OF_KIND[one.notice.kind].isWish || !fuller.has(occasionOf(one)),
  );
}

/** The id without its audience. */
export function occasionOf({ id, notice: { kind, audience } }: Placed): string {
  return id.replace(`${kind}_${audience}_`, `${kind}_`);
}
