import type {
  AccessEntries,
  EntriesQuestion,
  KeptEntries,
  ReadingCounts,
  SignIns,
  VerifiedLog,
  Weekly,
} from '@domain/readings/asked';
import type { UnusualReading } from '@domain/readings/records';
import type { Watch, WatchFailure } from '../watched';

/** Who has opened which records, and whether the log of changes is whole. */
export interface ReadingsPort {
  readonly watchEntries: (question: EntriesQuestion) => Watch<AccessEntries>;
  readonly allEntries: (question: EntriesQuestion) => Promise<AccessEntries | WatchFailure>;
  readonly watchWeekly: () => Watch<Weekly>;
  readonly watchKept: () => Watch<KeptEntries>;
  readonly watchUnusual: (uid: string, school: string | undefined) => Watch<readonly UnusualReading[]>;
  readonly watchSignIns: () => Watch<SignIns>;
  readonly watchCounts: () => Watch<ReadingCounts>;
  readonly watchVerifiedLog: (school: string) => Watch<VerifiedLog>;
}
