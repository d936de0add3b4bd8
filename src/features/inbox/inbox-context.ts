import type { SchoolCalendar } from '@domain/school/calendar';
import type { PlacedThread } from '@/staff/ports/signals';
import { createContext, use } from 'react';

/** What every part of the screens of 届いたこと needs to know. */
export interface InboxReader {
  readonly calendar: SchoolCalendar;
  /** Where children are met. */
  readonly places: readonly string[];
  /** Whether what is shown is what the server has, so that something can be done about it. */
  readonly live: boolean;
  /** Whether names, and with them everything that tells of a child, stand on the screen. */
  readonly namesShown: boolean;
  /** Worries about other children, of this reader. */
  readonly worries: readonly PlacedThread[];
  classNameOf: (classId: string) => string;
  /** For the board, whose readers are of no school. */
  schoolNameOf: ((school: string) => string) | null;
}

export const InboxContext = createContext<InboxReader | null>(null);

export function useInboxReader(): InboxReader {
  const reader = use(InboxContext);
  if (!reader) throw new Error('no reader of the inbox around this');
  return reader;
}
