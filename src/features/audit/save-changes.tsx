import { dayOfInstant, timeOf } from '@domain/days';
import type { AuditEntry } from '@domain/audit/entry';
import { csvOf } from '@domain/export/csv';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { saveFile } from '@/staff/save-file';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import type { Watch } from '@/staff/watched';
import type { Colleagues } from './audit-page';
import { useChangeWords } from './use-change-words';

/** More than a school has in some years. */
const AT_MOST = 5000;

interface SaveChangesProps {
  school: string | undefined;
  colleagues: Colleagues;
}

/** The whole log, as a table that a spreadsheet opens. First it is written down that it was saved. */
export function SaveChanges({ school, colleagues }: SaveChangesProps) {
  const { office } = usePorts();
  const { t } = useTranslation(['readings', 'commands']);
  const { today } = useMember();
  const words = useChangeWords(colleagues);
  const { run, busy, problem } = useDeed();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const found = await once(office.watchAudit({ school: school ?? null, onlyWidening: false }, AT_MOST));
    setFailed(found === null);
    if (found === null) return;
    const entries = Object.values(found).toSorted((a, b) => a.seq - b.seq);
    if (!(await run('take-out', { school: school ?? '', table: 'changes', rows: entries.length }))) return;
    const header = [t('column.time'), t('column.who'), t('log.what'), t('log.changes')];
    const rows = entries.map((entry) => [
      `${dayOfInstant(entry.at)} ${timeOf(Date.parse(entry.at))}`,
      words.who(entry),
      words.deed(entry),
      words.changes(entry).join(' / '),
    ]);
    saveFile(`${t('commands:audit.heading')}-${today}.csv`, csvOf([header, ...rows]));
  };
  return (
    <div>
      <StaffButton disabled={busy} onClick={() => void save()}>
        {t('log.save')}
      </StaffButton>
      {failed && (
        <p className="field-error" role="alert">
          {t('saveFailed')}
        </p>
      )}
      {problem}
    </div>
  );
}

/** What the server has now; `null`: it did not come. */
function once(watch: Watch<Record<string, AuditEntry>>): Promise<Record<string, AuditEntry> | null> {
  return new Promise((resolve) => {
    // Where it comes at once there is nothing to stop yet.
    const end = (found: Record<string, AuditEntry> | null) => {
      queueMicrotask(() => stop());
      resolve(found);
    };
    const stop = watch({
      next: (value, live) => {
        if (live) end(value);
      },
      failed: () => end(null),
    });
  });
}
