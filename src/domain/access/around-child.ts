/** The adults around a child as its tablet knows them, and who of them reads what the first page asks. */
import type { Staff } from '../identity';
import type { Child, Member } from './standing';
import { LOOKS_AFTER, standingAs } from './standing-as';

/** An adult at work in the school. `classIds` are those looked after now, cover included. */
export type Reader = Pick<Staff, 'displayName' | 'title' | 'role' | 'classIds'> & {
  /** Whom answers about safety or bullying reach. Absent in a copy from before this was told. */
  readonly reachedBy?: readonly ('safety' | 'bullying')[];
  /** Absent in a copy from before notes named their readers. */
  readonly uid?: string;
  /** 0 Sunday … 6 Saturday. Absent in a copy from before it was told when something is read. */
  readonly workDays?: readonly number[];
};

/** The adults around a child, as its tablet knows them. */
export interface Adults {
  readonly staff: readonly Reader[];
  /** The child's present classes. */
  readonly classIds: readonly string[];
}

/** The adults who read what a child answers in the morning: its check-ins. */
export function morningReaders({ staff, classIds }: Adults): Reader[] {
  return standingAs(LOOKS_AFTER, members(staff), childOf(classIds)).map(({ reader }) => reader);
}

/** A tablet keeps those at work only, with the classes that they had when it asked. */
export function members(staff: readonly Reader[]): (Member & { readonly reader: Reader })[] {
  return staff.map((reader) => {
    const { role, title, classIds } = reader;
    return { ...{ role, title, classIds }, cover: {}, active: true, reader };
  });
}

export function childOf(classIds: readonly string[]): Child {
  return { classIds, day: '' };
}
