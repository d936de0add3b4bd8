import type { DryRun } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { monthTitle } from '@/i18n/dates';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { DryRunTable } from './dry-run-table';
import { ModelProblems } from './model-problems';
import { look } from './look';

/** What the model would have done on last month. It tells nobody, and names no child here. */
export function DryRunSection({ trial }: { trial: DryRun | null }) {
  const { watchSchools } = usePorts().schools;
  const { t, i18n } = useTranslation('models');
  const schools = useLive(watchSchools);
  const names = Object.fromEntries(
    schools.state === 'ready' ? Object.entries(schools.value).map(([id, { name }]) => [id, name]) : [],
  );
  const total = Object.keys(names).length;
  const done = Object.keys(trial?.schools ?? {}).length;
  return (
    <Part heading={t('dryRun.heading')}>
      <div role="status">
        {trial === null && <p>{t('dryRun.waiting')}</p>}
        {trial?.state === 'running' && (
          <label className={look.progress}>
            <span>{t('dryRun.running', { count: done, total })}</span>
            <progress max={Math.max(total, done, 1)} value={done} />
          </label>
        )}
        {trial?.state === 'refused' && <p>{t('dryRun.refused')}</p>}
        {trial?.state === 'done' && (
          <p>
            {t('dryRun.done', {
              month: trial.month === undefined ? '' : monthTitle(i18n.language, trial.month),
            })}
          </p>
        )}
      </div>
      {trial?.failed && (
        <p className={look.refused}>
          {t('dryRun.failed', { schools: trial.failed.map((id) => names[id] ?? id).join(t('and')) })}
        </p>
      )}
      {trial?.state === 'refused' && <ModelProblems problems={trial.problems} />}
      {trial && trial.state !== 'refused' && done > 0 && (
        <DryRunTable schools={trial.schools} names={names} />
      )}
    </Part>
  );
}
