import type { Day } from '@domain/days';
import type { BoardPost, Role, Title } from '@domain/identity';
import { createContext, use } from 'react';

/** The member of staff in front of the screen. */
export interface Member {
  readonly uid: string;
  /** What they are called; a child whom they write to or recommend something is told this name. */
  readonly name: string;
  readonly role: Role;
  /** Absent for the board of education, which has neither school nor pupils' records. */
  readonly school?: string;
  readonly title?: Title;
  /** Of whoever is left with posts at the board. */
  readonly posts?: readonly BoardPost[] | undefined;
  /** The classes that they have on this day, own and covered. */
  readonly classIds?: readonly string[];
  readonly today: Day;
}

export const MemberContext = createContext<Member | null>(null);

export function useMember(): Member {
  const member = use(MemberContext);
  if (!member) throw new Error('no member of staff around this');
  return member;
}
