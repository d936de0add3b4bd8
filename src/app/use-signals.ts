import type { OpenSignal } from '@domain/first/reasons';
import { useTranslation } from 'react-i18next';
import { waitsFor } from '@/features/inbox/list/sections';
import { usePorts } from '@/staff/ports';
import type { ThreadList } from '@/staff/ports/signals';
import { useLive } from '@/staff/use-live';
import { mapped, valueOr, type Watched } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import type { StaffLink } from './staff-header';

/** More than anybody has of what was answered lately. */
export const AT_ONCE = 100;

export interface SignalsOfMember {
  readonly threads: Watched<ThreadList>;
  /** How many children wait for an answer of this person. */
  readonly waiting: StaffLink['waiting'];
  /** Those, for the board's first list. */
  readonly open: Watched<OpenSignals>;
}

export interface OpenSignals {
  readonly signals: readonly (OpenSignal & { readonly pupilId: string })[];
  /** Some cannot be read. */
  readonly incomplete: boolean;
}

/** What children have sent to this person, on whatever screen they are. `null`: not known yet who they are. */
export function useSignals(viewer: { uid: string; school?: string | undefined } | null): SignalsOfMember {
  const { signals } = usePorts();
  const { t } = useTranslation('inbox');
  const threads = useLive(signals.watchThreads, viewer, AT_ONCE);
  const uid = viewer?.uid ?? '';
  const open = mapped(threads, ({ all, unreadable }): OpenSignals => ({
    signals: all
      .filter(({ thread }) => waitsFor(thread, uid))
      .map(({ threadId: id, thread: { kind, wants, pupilId } }) => ({ id, kind, wants, pupilId })),
    incomplete: unreadable.length > 0,
  }));
  const count = open.state === 'ready' ? open.value.signals.length : 0;
  return { threads, open, waiting: { count, said: t('waitingShort', { count }) } };
}

/** How much was noticed about children who leave everybody of their school out, and nobody has taken on. `null`: not known yet who looks. */
export function useBoardNotices(uid: string | null): StaffLink['waiting'] {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const all = valueOr(useLive(notices.watchNoticesForBoard, uid), []);
  const count = all.filter(
    ({ notice }) => notice.openedAt === undefined && Date.parse(notice.expiresAt) > serverNow(),
  ).length;
  return { count, said: t('board.heading', { count }) };
}

/** Both behind one link. */
export function bothOf(one: StaffLink['waiting'], other: StaffLink['waiting']): StaffLink['waiting'] {
  const waiting = [one, other].flatMap((each) => (each && each.count > 0 ? each : []));
  return {
    count: waiting.reduce((sum, { count }) => sum + count, 0),
    said: waiting.map(({ said }) => said).join(' '),
  };
}
