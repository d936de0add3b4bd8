import { useState } from 'react';
import type { NoticeViewer } from '@domain/access/notice-readers';
import type { NoticeList } from '@/staff/ports/notices';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { isExpired } from './inbox';
import { useServerMinute } from '@/sync/use-server-now';

/** More than anybody should have at once; asking for older ones asks for as many again. */
const AT_ONCE = 100;

export interface Inbox {
  readonly list: Watched<NoticeList>;
  /** Older ones are on their way. */
  readonly loadingMore: boolean;
  /** Asks for older ones. */
  more: () => void;
}

/** Everything that was noticed lately and that the viewer may read, live, on whatever staff screen. `null`: nobody looks yet. */
export function useInbox(viewer: NoticeViewer | null): Inbox {
  const { notices } = usePorts();
  const [most, setMost] = useState(AT_ONCE);
  const now = useServerMinute();
  const watched = useLive(notices.watchNotices, viewer, most);
  const list = useKept(JSON.stringify(viewer), watched);
  return {
    list: unexpired(list, now),
    loadingMore: watched.state === 'loading',
    more: () => {
      if (watched.state !== 'loading') setMost(most + AT_ONCE);
    },
  };
}

/** As long as a longer list is on its way, or there is no connection to fetch it by, the same viewer keeps the one before. */
function useKept(viewer: string, watched: Watched<NoticeList>): Watched<NoticeList> {
  const [last, setLast] = useState({ viewer, watched });
  if (watched.state === 'ready' && last.watched !== watched) setLast({ viewer, watched });
  const kept = last.viewer === viewer && last.watched.state === 'ready' ? last.watched : null;
  if (kept && watched.state === 'loading') return kept;
  if (kept && watched.state === 'failed' && watched.failure === 'unavailable')
    return { ...kept, live: false };
  return watched;
}

/** The listener knows only what had expired when it began. */
function unexpired(list: Watched<NoticeList>, now: number): Watched<NoticeList> {
  if (list.state !== 'ready') return list;
  const all = list.value.all.filter(({ notice }) => !isExpired(notice, now));
  return { ...list, value: { ...list.value, all } };
}
