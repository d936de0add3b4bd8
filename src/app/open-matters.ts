import type { KnownMatter } from '@/features/imports/open-matters';
import { valueOr } from '@/staff/watched';
import type { AtSchool } from './staff-screens';

/** What is open in the school that this member reads anyway, each with the way to it. */
export function knownMatters({ school, open, signals, cases, notices }: AtSchool): KnownMatter[] {
  return [
    ...valueOr(open, { all: [] }).all.map(({ sosId: id, sos: { pupilId } }) => ({
      ...{ kind: 'sos' as const, id, pupilId, href: `/sos/${school}/${id}` },
    })),
    ...valueOr(signals.threads, { all: [] })
      .all.filter(({ thread }) => thread.state === 'open')
      .map(({ threadId: id, thread: { pupilId } }) => ({
        ...{ kind: 'signals' as const, id, pupilId, href: `/inbox/${school}/${id}` },
      })),
    ...valueOr(cases.list, { all: [] })
      .all.filter(({ kept }) => kept.state !== 'closed')
      .map(({ caseId: id, kept: { pupilId } }) => ({
        ...{ kind: 'cases' as const, id, pupilId, href: `/cases/${id}` },
      })),
    ...valueOr(notices.open, { notices: [] }).notices.map(({ id, notice: { pupilId } }) => ({
      ...{ kind: 'notices' as const, id, pupilId, href: `/notices/${id}` },
    })),
  ];
}
