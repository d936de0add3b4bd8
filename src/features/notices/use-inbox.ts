import { useMemo, useState } from 'react';
import { type NoticeList, type NoticeViewer, watchNotices } from '@/firebase/staff/notices';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';

/** More than anybody should have at once; asking for older ones asks for as many again. */
const AT_ONCE = 100;

export interface Inbox {
  readonly list: Watched<NoticeList>;
  /** Asks for older ones. */
  more: () => void;
}

/** Everything that was noticed lately and that the viewer may read, live, on whatever staff screen. `null`: nobody looks yet. */
export function useInbox(viewer: NoticeViewer | null): Inbox {
  const [most, setMost] = useState(AT_ONCE);
  const { uid, role, title, school } = viewer ?? {};
  const classes = viewer?.classIds.join(' ');
  const list = useWatch(
    useMemo(() => {
      if (uid === undefined || !role || !title || school === undefined || classes === undefined) return null;
      const classIds = classes.split(' ').filter((classId) => classId !== '');
      return watchNotices({ uid, role, title, school, classIds }, most);
    }, [uid, role, title, school, classes, most]),
  );
  return { list, more: () => setMost(most + AT_ONCE) };
}
