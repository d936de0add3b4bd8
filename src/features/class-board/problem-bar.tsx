import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { StaffButton } from '@/staff/staff-button';
import type { BoardRow } from './board-model';
import type { MarkActions } from './use-marks';
import { look } from './look';

interface ProblemBarProps {
  actions: MarkActions;
  rows: readonly BoardRow[];
  namesShown: boolean;
}

/** Says that a tap was not stored: its mark has gone from the row again. */
export function ProblemBar({ actions, rows, namesShown }: ProblemBarProps) {
  const { t } = useTranslation('staff');
  const { problem } = actions;
  const row = rows.find(({ pupilId }) => pupilId === problem?.pupilId);
  if (problem === null || row === undefined) return null;
  const name = namesShown ? row.name : String(row.number);
  return (
    <div className={clsx(look.problem, 'card')} role="alert">
      <p>{t(`board.problem.${problem.outcome}`, { name })}</p>
      <StaffButton onClick={actions.forgetProblem}>{t('board.dismiss')}</StaffButton>
    </div>
  );
}
