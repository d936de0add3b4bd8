import { type Harm, isPassedTo } from '@domain/cases/harm';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { mapped, valueOr, type Watched } from '@/staff/watched';
import type { StaffLink } from './staff-header';

export interface PassedHarms {
  readonly list: Watched<Readonly<Record<string, Harm>>>;
  /** Whether a link leads there: one of them is not over. */
  readonly isAny: boolean;
  /** Those about which the school has written nothing yet. */
  readonly waiting: StaffLink['waiting'];
}

/** What the board has passed to this leader. `null`: to somebody else nothing is, or it is not known yet who they are. */
export function usePassedHarms(viewer: { uid: string; school: string } | null): PassedHarms {
  const { harms } = usePorts();
  const { t } = useTranslation('cases');
  const uid = viewer?.uid ?? '';
  const watched = useLive(harms.watchHarms, viewer?.school ?? null, viewer?.uid ?? null);
  const list = mapped(watched, (all) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => isPassedTo(one, uid))),
  );
  const open = Object.values(valueOr(list, {})).filter(({ closedAt }) => closedAt === undefined);
  const count = open.filter(({ schoolSteps = [] }) => schoolSteps.length === 0).length;
  return {
    ...{ list, isAny: open.length > 0 },
    waiting: { count, said: t('harm.passed.waiting', { count }) },
  };
}
