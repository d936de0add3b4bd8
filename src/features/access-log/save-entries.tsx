import { dayOfInstant, timeOf } from '@domain/days';
import { csvOf } from '@domain/export/csv';
import type { Title } from '@domain/identity';
import type { EntriesQuestion } from '@domain/readings/asked';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalled } from '@/staff/people/use-called';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { saveFile } from '@/staff/save-file';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

interface SaveEntriesProps {
  question: EntriesQuestion;
  childOf: (pupilId: string) => string;
}

/** All of what was chosen, as a table that a spreadsheet opens. First it is written down, and all leaders are told. */
export function SaveEntries({ question, childOf }: SaveEntriesProps) {
  const { readings } = usePorts();
  const { t } = useTranslation(['readings', 'staff']);
  const { today } = useMember();
  const called = useCalled();
  const { run, problem } = useDeed();
  const [state, setState] = useState<'busy' | 'failed'>();
  const save = async () => {
    setState('busy');
    const found = await readings.allEntries(question);
    setState(typeof found === 'string' ? 'failed' : undefined);
    if (typeof found === 'string') return;
    const { entries, names } = found;
    if (!(await run('take-out', { table: 'access-log', rows: entries.length }))) return;
    const header = [
      t('column.time'),
      t('column.who'),
      t('column.child'),
      t('column.purpose'),
      t('column.kept'),
    ];
    const rows = entries.map(({ at, uid, title, pupilId, purpose, protective }) => [
      `${dayOfInstant(at)} ${timeOf(Date.parse(at))}`,
      called(names[uid] ?? uid, title as Title),
      childOf(pupilId),
      t(`staff:access.for.${purpose}`),
      t(protective ? 'keptHere' : 'shownHere'),
    ]);
    saveFile(`${t('heading')}-${today}.csv`, csvOf([header, ...rows]));
  };
  return (
    <>
      <p>
        <StaffButton disabled={state === 'busy'} onClick={() => void save()}>
          {t(state === 'busy' ? 'saving' : 'save')}
        </StaffButton>
      </p>
      <p className="muted">{t('saveCare')}</p>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('saveFailed')}
        </p>
      )}
      {problem}
    </>
  );
}
