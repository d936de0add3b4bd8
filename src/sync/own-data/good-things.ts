/** What adults wrote to a child, as far as the child is shown it now, and whether it has looked. */
import type { GoodThing } from '@domain/words/good-thing';
import { remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from './own-data-types';

/** Delivered, not taken back, and of nobody whom the child leaves out; latest first. `now` in ms since 1970. */
export function goodThingsNow(
  { goodThings, choices }: Pick<OwnData, 'goodThings' | 'choices'>,
  now: number,
): [string, GoodThing][] {
  return Object.entries(goodThings)
    .filter(([, { withdrawn, by, deliverAt }]) => {
      return !withdrawn && Date.parse(deliverAt) <= now && choices?.not.includes(by) !== true;
    })
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
}

/** When something of it came last; '' when nothing has. */
export function newestGood(own: Pick<OwnData, 'goodThings' | 'choices'>, now: number): string {
  return goodThingsNow(own, now).reduce((newest, [, { deliverAt }]) => {
    return deliverAt > newest ? deliverAt : newest;
  }, '');
}

/** The child has opened the page on which it stands. */
export function rememberGoodSeen(session: PupilSession, own: OwnData, now: number): void {
  const newest = newestGood(own, now);
  if (newest !== '') void remember(session, 'goodSeen', newest);
}
