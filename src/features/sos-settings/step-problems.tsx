import type { ChainProblem } from '@domain/sos/chain-problems';
import { useTranslation } from 'react-i18next';
import { emptyWeekdays } from './problem-places';
import type { AlarmWords } from './use-alarm-words';
import { look } from './look';

interface StepProblemsProps {
  problems: readonly ChainProblem[];
  words: AlarmWords;
}

/** Why it cannot be saved so, and what would help. */
export function StepProblems({ problems, words }: StepProblemsProps) {
  const { t } = useTranslation('alarm');
  const days = emptyWeekdays(problems);
  const others = problems.filter(({ why }) => why !== 'unreachable');
  return (
    <ul className={look.problems} aria-live="polite">
      {others.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {'to' in problem
            ? t(`problem.${problem.why}`, { who: words.nameOf(problem.to) })
            : problem.why !== 'unreachable' && t(`problem.${problem.why}`)}
        </li>
      ))}
      {days.length > 0 && <li>{t('problem.unreachable', { days: words.weekdays(days) })}</li>}
    </ul>
  );
}
