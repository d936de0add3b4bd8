import type { InstrumentProblem } from '@domain/survey/instrument-problems';
import { useTranslation } from 'react-i18next';
import { StaffButton } from '@/staff/staff-button';
import { usePaged } from '@/ui/use-paged';

interface FileProblemsProps {
  problems: readonly InstrumentProblem[];
  /** It can be kept all the same. */
  isRemark?: boolean;
}

/** What is wrong with a file, line by line and column by column. */
export function FileProblems({ problems, isRemark = false }: FileProblemsProps) {
  const { t } = useTranslation('year');
  const { shown, left, showMore } = usePaged(problems);
  const placeOf = ({ line, column, path }: InstrumentProblem) => {
    if (path !== undefined) return path;
    if (line === undefined) return t('instruments.place.file');
    return column === undefined
      ? t('instruments.place.line', { line })
      : t('instruments.place.cell', { line, column });
  };
  return (
    <>
      <p className={isRemark ? undefined : 'field-error'}>
        {t(isRemark ? 'instruments.remarks' : 'instruments.problems', { count: problems.length })}
      </p>
      <ul>
        {shown.map((problem) => (
          <li key={`${placeOf(problem)} ${problem.code} ${problem.value ?? ''}`}>
            <strong>{placeOf(problem)}</strong>{' '}
            {t(`instruments.problem.${problem.code}`, { value: problem.value ?? '' })}
          </li>
        ))}
      </ul>
      {left > 0 && <StaffButton onClick={showMore}>{t('instruments.more', { count: left })}</StaffButton>}
    </>
  );
}
