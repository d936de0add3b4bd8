import { REASON_CODES } from '@domain/notices/records';
import type { DryRun } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/staff/data-table';
import { useReasonWords } from './use-reason-words';
import { look } from './look';

interface DryRunTableProps {
  schools: DryRun['schools'];
  /** Of schools, by id. */
  names: Readonly<Record<string, string>>;
}

type SchoolTrial = DryRun['schools'][string];

const FIGURES = ['scored', 'aboveFloor', 'wouldNotice', 'alsoPresent'] as const;

/** The city's sum first, then school by school. */
export function DryRunTable({ schools, names }: DryRunTableProps) {
  const { t } = useTranslation('models');
  const reasonsOf = useReasonsOf();
  const nameOf = (school: string) => names[school] ?? school;
  const bySchool = Object.entries(schools).map(([id, trial]) => ({ id, name: nameOf(id), trial }));
  const city = { id: '', name: t('dryRun.city'), trial: sum(Object.values(schools)) };
  return (
    <DataTable
      captioned
      name={t('dryRun.table')}
      rows={[city, ...bySchool.toSorted((a, b) => a.name.localeCompare(b.name, 'ja'))]}
      page={21}
      keyOf={({ id }) => id}
      columns={[
        { id: 'school', header: t('dryRun.school'), cell: ({ name }) => name },
        ...FIGURES.map((figure) => ({
          id: figure,
          header: t(`dryRun.${figure}`),
          cell: ({ trial }: { trial: SchoolTrial }) => t('people', { count: trial[figure] }),
          figure: true,
        })),
        {
          id: 'reasons',
          header: t('dryRun.firstReasons'),
          cell: ({ trial }) => <span className={look.reasons}>{reasonsOf(trial)}</span>,
        },
      ]}
    />
  );
}

/** What the model would have said first, in words. */
function useReasonsOf(): (trial: SchoolTrial) => string {
  const { t } = useTranslation('models');
  const reasonWords = useReasonWords();
  return ({ firstReasons }) => {
    const reasons = REASON_CODES.flatMap((code) => {
      const count = firstReasons[code] ?? 0;
      return count === 0 ? [] : [t('dryRun.reasonCount', { reason: reasonWords(code), count })];
    });
    return reasons.length === 0 ? '—' : reasons.join(t('and'));
  };
}

function sum(trials: readonly SchoolTrial[]): SchoolTrial {
  const firstReasons: Record<string, number> = {};
  for (const trial of trials)
    for (const [code, count] of Object.entries(trial.firstReasons))
      firstReasons[code] = (firstReasons[code] ?? 0) + count;
  const total = (figure: (typeof FIGURES)[number]) => trials.reduce((all, trial) => all + trial[figure], 0);
  return {
    scored: total('scored'),
    aboveFloor: total('aboveFloor'),
    wouldNotice: total('wouldNotice'),
    alsoPresent: total('alsoPresent'),
    firstReasons,
  };
}
