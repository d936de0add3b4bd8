import type { BoardStaff, Staff } from '@domain/identity';
import type { Watch } from '../watched';

/** The adults of a school and of the board's office. */
export interface PeoplePort {
  readonly watchStaff: (school: string, uid: string) => Watch<Staff | null>;
  readonly watchBoardStaff: (uid: string) => Watch<BoardStaff | null>;
  /** Everybody of the board, by uid, for whoever does all that it does. */
  readonly watchBoardMembers: () => Watch<Record<string, BoardStaff>>;
  /** Everybody at work in the school, by uid. */
  readonly watchColleagues: (school: string) => Watch<Record<string, Staff>>;
  /** Who has left as well, for an administrator. */
  readonly watchEverybody: (school: string) => Watch<Record<string, Staff>>;
  /** One colleague, once; undefined for one who has left. */
  readonly colleague: (school: string, uid: string) => Promise<Staff | undefined>;
}
