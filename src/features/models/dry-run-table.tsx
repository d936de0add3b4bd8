import { REASON_CODES } from '@domain/notices/records';
import type { DryRun } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { usePaged } from '@/ui/use-paged';
import { WideTable } from '@/ui/wide-table';
import { useReasonWords } from './use-reason-words';

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
  const nameOf = (school: string) => names[school] ?? school;
  const rows = Object.entries(schools).toSorted(([a], [b]) => nameOf(a).localeCompare(nameOf(b), 'ja'));
  const { shown, left, showMore } = usePaged(rows);
  return (
    <>
      <WideTable
        captioned
        name={t('dryRun.table')}
        columns={[
          t('dryRun.school'),
          ...FIGURES.map((figure) => ({ figure: t(`dryRun.${figure}`) })),
          t('dryRun.firstReasons'),
        ]}
      >
        <TrialRow name={t('dryRun.city')} trial={sum(Object.values(schools))} />
        {shown.map(([school, trial]) => (
          <TrialRow key={school} name={nameOf(school)} trial={trial} />
        ))}
      </WideTable>
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </>
  );
}

function TrialRow({ name, trial }: { name: string; trial: SchoolTrial }) {
  const { t } = useTranslation('models');
  const reasonWords = useReasonWords();
  const reasons = REASON_CODES.flatMap((code) => {
    const count = trial.firstReasons[code] ?? 0;
    return count === 0 ? [] : [t('dryRun.reasonCount', { reason: reasonWords(code), count })];
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      {FIGURES.map((figure) => (
        <td key={figure} className="figure">
          {t('people', { count: trial[figure] })}
        </td>
      ))}
      <td className="models-reasons">{reasons.length === 0 ? '—' : reasons.join(t('and'))}</td>
    </tr>
  );
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
