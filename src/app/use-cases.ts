import { useTranslation } from 'react-i18next';
import { dueOf } from '@/features/cases/list/sections';
import { usePorts } from '@/staff/ports';
import type { CaseList, CaseViewer } from '@/staff/ports/cases';
import { useLive } from '@/staff/use-live';
import type { Watched } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import type { StaffLink } from './staff-header';

/** More than anybody has of what ended lately. */
const AT_ONCE = 100;

export interface CasesOfMember {
  readonly list: Watched<CaseList>;
  /** How many of this person's have come to their day. */
  readonly waiting: StaffLink['waiting'];
}

/** Children whom this person looks after with others, on whatever screen they are. `null`: not known yet who they are. */
export function useCases(viewer: CaseViewer | null): CasesOfMember {
  const { cases } = usePorts();
  const { t } = useTranslation('cases');
  const list = useLive(cases.watchCases, viewer, AT_ONCE);
  const count = list.state === 'ready' ? dueOf(list.value.all, viewer?.uid ?? '', serverNow()) : 0;
  return { list, waiting: { count, said: t('waitingShort', { count }) } };
}
