import { useTranslation } from 'react-i18next';
import { StaffButton } from '@/staff/staff-button';
import { look } from '../look';

interface CommandProblemProps {
  problem: string | null;
  onForget: () => void;
}

/** Says that something was not done, and why. */
export function CommandProblem({ problem, onForget }: CommandProblemProps) {
  const { t } = useTranslation('desk');
  if (problem === null) return null;
  return (
    <div className={look.problem} role="alert">
      <p>{problem}</p>
      <StaffButton onClick={onForget}>{t('close')}</StaffButton>
    </div>
  );
}
