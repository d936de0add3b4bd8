import type { Notice, NoticeCall, Review } from '@domain/notices/records';
import type { NoticeViewer } from '@domain/access/notice-readers';
import type { NoticeList, NoticeOfSchool, NoticePlace } from '@/firebase/staff/notices';
import type { StoreOutcome, Watch } from '../watched';

export type { NoticeList, NoticeOfSchool, NoticePlace, PlacedNotice } from '@/firebase/staff/notices';

/** 気づき: what was noticed, and what adults think of it and do about it. */
export interface NoticesPort {
  /** The latest that have not expired, `most` of each part that the viewer may ask for. */
  readonly watchNotices: (viewer: NoticeViewer, most: number) => Watch<NoticeList>;
  readonly watchNoticesOf: (
    viewer: Pick<NoticeViewer, 'school' | 'uid'>,
    pupilId: string,
  ) => Watch<NoticeList>;
  /** In every school: what nobody of it is left for, of whoever works for the board. */
  readonly watchNoticesForBoard: (uid: string) => Watch<readonly NoticeOfSchool[]>;
  readonly watchNotice: (place: NoticePlace) => Watch<Notice | null>;
  /** By uid of the reviewer. */
  readonly watchReviews: (place: NoticePlace) => Watch<Record<string, Review>>;
  /** `null` as long as they have not opened it. */
  readonly watchOwnReview: (place: NoticePlace, uid: string) => Watch<Review | null>;
  readonly watchNoticeCalls: (place: NoticePlace) => Watch<Record<string, NoticeCall>>;
  readonly openNotice: (place: NoticePlace, uid: string) => Promise<StoreOutcome>;
  /** Adds to one's own review; what is not named stays. */
  readonly storeReview: (
    place: NoticePlace,
    uid: string,
    change: Partial<Pick<Review, 'ownView' | 'decision' | 'note' | 'assignee'>>,
  ) => Promise<StoreOutcome>;
  /** The same decision on another notice of the child. */
  readonly settleReview: (
    place: NoticePlace,
    uid: string,
    decided: Required<Pick<Review, 'ownView' | 'decision'>>,
  ) => Promise<StoreOutcome>;
}
