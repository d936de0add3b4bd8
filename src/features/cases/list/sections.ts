/** The cases of a reader as plain data: whose day has come first, then those in whose team they are. */
import type { Case } from '@domain/cases/records';
import type { PlacedCase } from '@/staff/ports/cases';

/** `due`: its day has come. `mine`: I am of the team. `others`: I may read it. `closed`: over. */
export const SECTIONS = ['due', 'mine', 'others', 'closed'] as const;
export type Section = (typeof SECTIONS)[number];

type Whose = Pick<Case, 'state' | 'team' | 'dueAt'>;

/** `now` in ms since 1970. */
export function sectionOf(kept: Whose, uid: string, now: number): Section {
  if (kept.state === 'closed') return 'closed';
  if (isDue(kept, now)) return 'due';
  return isMine(kept, uid) ? 'mine' : 'others';
}

/** Whether the day has come on which it is to be looked at again, a duty is to be done, or somebody is to lead it. */
export function isDue({ state, dueAt }: Pick<Case, 'state' | 'dueAt'>, now: number): boolean {
  return state !== 'closed' && dueAt !== undefined && Date.parse(dueAt) <= now;
}

export function isMine({ team }: Pick<Case, 'team'>, uid: string): boolean {
  return team.some((member) => member.uid === uid);
}

/** By section: mine before others', and whose day comes first. What is over: the latest first. */
export function inSections(
  all: readonly PlacedCase[],
  uid: string,
  now: number,
): { readonly section: Section; readonly cases: readonly PlacedCase[] }[] {
  return SECTIONS.map((section) => ({
    section,
    cases: all
      .filter(({ kept }) => sectionOf(kept, uid, now) === section)
      .toSorted((a, b) =>
        section === 'closed'
          ? compare(b.kept.openedAt, a.kept.openedAt)
          : Number(isMine(b.kept, uid)) - Number(isMine(a.kept, uid)) ||
            compare(a.kept.dueAt ?? '~', b.kept.dueAt ?? '~') ||
            compare(a.caseId, b.caseId),
      ),
  })).filter(({ cases }) => cases.length > 0);
}

/** How many of the reader's own have come to their day: the count in the header. */
export function dueOf(all: readonly PlacedCase[], uid: string, now: number): number {
  return all.filter(({ kept }) => isMine(kept, uid) && isDue(kept, now)).length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
