/**
 * Who reads what a child sends. The line below the child's box and the lists that functions write are both made here, so that the child
 * is told exactly who it is.
 */
import { TITLES } from '../identity';
import type { Addressee } from '../signals/outgoing';
import { type Child, type Member, type Standing, standingsOf } from './standing';

export type Adult = Member & { readonly uid: string };

/** The adults of a school around a child, as far as the child lets them know. */
export interface Around<A extends Adult> {
  readonly staff: readonly A[];
  readonly child: Child;
  /** Whom the child leaves out. */
  readonly not: readonly string[];
}

export interface Owners<A> {
  /** In a stable order: by title, then uid. None: nobody of the school is left. */
  readonly people: readonly A[];
  /** Whether others than the child named read it in their place. */
  readonly areStandIns: boolean;
}

/** Whose it is to answer: those of the child's choice, else the school's leaders. */
export function signalOwners<A extends Adult>(to: Addressee, around: Around<A>): Owners<A> {
  const [first = [], ...others] = circlesOf(to, around);
  const found = [first, ...others].find((circle) => circle.length > 0) ?? [];
  return { people: found, areStandIns: found !== first };
}

/** Whom it is to be brought to, one circle after the other. */
function circlesOf<A extends Adult>(to: Addressee, around: Around<A>): A[][] {
  const those = (...standings: Standing[]) => withStanding(standings, to, around);
  const leaders = those('leader');
  if (to.uid !== undefined) return [those('staff').filter(({ uid }) => uid === to.uid), leaders];
  switch (to.group) {
    case 'homeroom':
      return [those('homeroom'), those('confidant'), leaders];
    case 'counsellor':
      return [those('confidant'), leaders];
    case 'anyone':
    case undefined:
      return [those('homeroom', 'confidant'), leaders];
  }
}

/** Whether the child's choice still makes this adult one of its owners: nobody who has left, or has lost the class it was for. */
export function isNamedBy(to: Addressee, adult: Adult, child: Child): boolean {
  const is = standingsOf(adult, child);
  if (to.uid !== undefined) return is.has('staff') && adult.uid === to.uid;
  if (to.group === 'homeroom') return is.has('homeroom');
  return is.has('confidant') || (to.group !== 'counsellor' && is.has('homeroom'));
}

export interface Seconds<A> {
  /** Who reads every word that an adult answers. */
  readonly second: A | undefined;
  /** All who could be that: nobody else can be wished for. */
  readonly others: readonly A[];
}

/**
 * The second person beside those who answer: the first of `wished` who can be one, else the first who can. Only counsellors and leaders
 * can, whom the child is offered: a wish names nobody else.
 */
export function secondBeside<A extends Adult>(
  to: Addressee,
  owners: readonly string[],
  around: Around<A>,
  wished: readonly (string | undefined)[],
): Seconds<A> {
  const others = lookingOn(to, around).filter(({ uid }) => !owners.includes(uid));
  const [asWished] = wished.flatMap((uid) => others.find((one) => one.uid === uid) ?? []);
  return { second: asWished ?? others[0], others };
}

/** Who can be the second person, and whom that it waits climbs to: counsellors and leaders, in this order. */
export function lookingOn<A extends Adult>(to: Addressee, around: Around<A>): A[] {
  return withStanding(['confidant', 'leader'], to, around);
}

/** The leaders whom the child does not leave out. */
export function leadersFor<A extends Adult>(to: Addressee, around: Around<A>): A[] {
  return withStanding(['leader'], to, around);
}

/** Whoever has the child's class is reached through no title, unless the child chose them. */
function withStanding<A extends Adult>(
  standings: readonly Standing[],
  to: Addressee,
  { staff, child, not }: Around<A>,
): A[] {
  return staff
    .filter((adult) => {
      if (not.includes(adult.uid)) return false;
      const is = standingsOf(adult, child);
      return standings.some((one) => is.has(one)) && (!is.has('homeroom') || isChosen(to, adult));
    })
    .toSorted(byTitle);
}

function isChosen(to: Addressee, { uid }: Adult): boolean {
  return to.uid === undefined ? to.group !== 'counsellor' : to.uid === uid;
}

function byTitle(a: Adult, b: Adult): number {
  return TITLES.indexOf(a.title) - TITLES.indexOf(b.title) || (a.uid < b.uid ? -1 : 1);
}
