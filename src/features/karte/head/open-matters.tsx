import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlacedCase } from '@/staff/ports/cases';
import type { PlacedNotice } from '@/staff/ports/notices';
import type { PlacedThread } from '@/staff/ports/signals';
import type { PlacedSos } from '@/staff/ports/sos';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** What is open about the child, of what this reader may know. */
export interface OpenMatters {
  readonly sos: readonly PlacedSos[];
  readonly threads: readonly PlacedThread[];
  readonly notices: readonly PlacedNotice[];
  readonly cases: readonly PlacedCase[];
}

/** A line a matter, each leading to it. Nothing stands here when there is none: a line that says so would be a hint for others. */
export function OpenMattersList({ of: { sos, threads, notices, cases } }: { of: OpenMatters }) {
  const { t } = useTranslation(['karte', 'notices', 'inbox', 'cases']);
  const { time } = useTimes();
  const lines = [
    ...sos.map(({ school, sosId, sos: one }) => ({
      href: `/sos/${school}/${sosId}`,
      words: t('karte:head.sos', { time: time(one.receivedAt) }),
    })),
    ...cases.map(({ caseId, kept }) => ({
      href: `/cases/${caseId}`,
      words: t('karte:head.case', { step: t(`cases:step.${kept.step as 1 | 2 | 3}`) }),
    })),
    ...threads.map(({ school, threadId, thread }) => ({
      href: `/inbox/${school}/${threadId}`,
      words: t('karte:head.thread', { kind: t(`inbox:kind.${thread.kind}`), time: time(thread.sentAt) }),
    })),
    ...notices.map(({ id, notice }) => ({
      href: `/notices/${id}`,
      words: t('karte:head.notice', { kind: t(`notices:kind.${notice.kind}`), time: time(notice.since) }),
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={look.matters} aria-label={t('karte:head.open')}>
      {lines.map(({ href, words }) => (
        <li key={href}>
          <Link href={href}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}
