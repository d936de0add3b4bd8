import { OF_KIND } from '../notices/kinds';
import type { Notice } from '../notices/records';

/**
 * Whether a word with the child may be recorded on it, too: what the homeroom reads, and a wish to talk with the homeroom by whoever
 * that is. Never an answer about safety or bullying, and never a wish to talk with somebody else.
 */
export function isSettledByContact(
  { kind, audience }: Pick<Notice, 'kind' | 'audience'>,
  isHomeroom: boolean,
): boolean {
  const { homeroomReads, isWish } = OF_KIND[kind];
  return homeroomReads || (isWish && audience === 'homeroom' && isHomeroom);
}
