import type { EarlyNotice } from '@domain/signals/early-notice';
import type { InboxEntry, Thread } from '@domain/signals/records';
import type { SignalViewer, ThreadList, ThreadPlace } from '@/firebase/staff/signals';
import type { Watch } from '../watched';

export type { PlacedThread, SignalViewer, ThreadList, ThreadPlace } from '@/firebase/staff/signals';

/** 届いたこと: what children have sent to people, and what adults made of it. */
export interface SignalsPort {
  /** All of which this reader may know and that wait, and the latest `most` of the others. */
  readonly watchThreads: (viewer: SignalViewer, most: number) => Watch<ThreadList>;
  /** That several children leave the same adult out, for whoever is told so. Without a school: of the board. */
  readonly watchEarlyNotices: (uid: string, school: string | undefined) => Watch<readonly EarlyNotice[]>;
  readonly watchThread: (place: ThreadPlace) => Watch<Thread | null>;
  /** The child's words, for those who may read them. */
  readonly watchWords: (place: ThreadPlace) => Watch<InboxEntry | null>;
}
