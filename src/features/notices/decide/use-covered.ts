import { twinOf } from '@domain/notices/audiences';
import type { Notice } from '@domain/notices/records';
import { serverNow } from '@/sync/use-server-now';
import type { NoticePlace, PlacedNotice } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { coveredBy } from './covered';
import { useReader } from '../notices-context';

/** The child's other notices that a decision on this one may be about, too. */
export function useCovered({ noticeId }: NoticePlace, notice: Notice): PlacedNotice[] {
  const { notices } = usePorts();
  const { viewer } = useReader();
  const { pupilId } = notice;
  const watched = useLive(notices.watchNoticesOf, viewer, pupilId);
  if (watched.state !== 'ready') return [];
  return coveredBy({ id: noticeId, notice }, watched.value.all, serverNow());
}

/** Whether the homeroom has a document of the same matter, so that it can be given to the homeroom teacher. */
export function useHomeroomTwin({ school, noticeId }: NoticePlace, { kind, audience }: Notice): boolean {
  const { notices } = usePorts();
  const hasTwin = audience === 'counsellor' && twinOf(kind, audience) === 'homeroom';
  const twinId = noticeId.replace(`${kind}_${audience}_`, `${kind}_homeroom_`);
  const twin = useLive(hasTwin ? notices.watchNotice : null, { school, noticeId: twinId });
  return twin.state === 'ready' && twin.value !== null;
}
