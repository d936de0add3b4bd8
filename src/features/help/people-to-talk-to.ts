import type { Reader } from '@domain/access/around-child';
import { type Title, TITLES } from '@domain/identity';

export interface PeopleOfTitle {
  readonly title: Title;
  readonly names: readonly string[];
}

/** Whom a child can talk to at school, by title: those who have its class, look after all children, or lead the school. */
export function peopleToTalkTo(
  staff: readonly Reader[],
  classIds: readonly string[],
  not: readonly string[],
): PeopleOfTitle[] {
  const around = staff.filter(
    ({ uid, role, classIds: own }) =>
      !(uid !== undefined && not.includes(uid)) &&
      (role === 'counsellor' || role === 'leader' || own.some((id) => classIds.includes(id))),
  );
  return TITLES.map((title) => ({
    title,
    names: around.filter((one) => one.title === title).map(({ displayName }) => displayName),
  })).filter(({ names }) => names.length > 0);
}
