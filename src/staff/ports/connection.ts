import type { Channel } from '@/firebase/staff/channel';

/** How the line to the database is. */
export interface ConnectionPort {
  /** Whether everything behind it is invented: a stack on one's own machine. */
  readonly isDemo: boolean;
  readonly currentChannel: () => Channel;
  /** Calls `changed` whenever it is another; call what it returns to stop. */
  readonly onChannel: (changed: () => void) => () => void;
  /** Everything sent from now on is sent as somebody of this school. */
  readonly workAt: (school: string | undefined) => void;
  /** Offers an update where the city asks for a later version; call what it returns to stop. */
  readonly heedMinimum: () => () => void;
  /** Whether the database answers at this moment. */
  readonly databaseAnswers: (school: string, uid: string) => Promise<boolean>;
}
