import { twinOf } from '@domain/notices/audiences';
import type { Notice } from '@domain/notices/records';
import { useMemo } from 'react';
import { type NoticePlace, type PlacedNotice, watchNotice, watchNoticesOf } from '@/firebase/staff/notices';
import { useWatch } from '@/firebase/staff/use-watch';
import { serverNow } from '@/sync/use-server-now';
import { coveredBy } from './covered';
import { useReader } from './notices-context';

/** The child's other notices that a decision on this one may be about, too. */
export function useCovered({ noticeId }: NoticePlace, notice: Notice): PlacedNotice[] {
  const { viewer } = useReader();
  const { pupilId } = notice;
  const watched = useWatch(useMemo(() => watchNoticesOf(viewer, pupilId), [viewer, pupilId]));
  if (watched.state !== 'ready') return [];
  return coveredBy({ id: noticeId, notice }, watched.value.all, serverNow());
}

/** Whether the homeroom has a document of the same matter, so that it can be given to the homeroom teacher. */
export function useHomeroomTwin({ school, noticeId }: NoticePlace, { kind, audience }: Notice): boolean {
  const hasTwin = audience === 'counsellor' && twinOf(kind, audience) === 'homeroom';
  const twinId = noticeId.replace(`${kind}_${audience}_`, `${kind}_homeroom_`);
  const twin = useWatch(
    useMemo(() => (hasTwin ? watchNotice({ school, noticeId: twinId }) : null), [hasTwin, school, twinId]),
  );
  return twin.state === 'ready' && twin.value !== null;
}
