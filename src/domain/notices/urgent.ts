import type { Notice } from './records';

/** What is about a child's safety does not wait for the next school day: it can be passed on to the education centre. */
export function isUrgent({ kind }: Pick<Notice, 'kind'>): boolean {
  return kind === 'safety' || kind === 'bullying';
}
