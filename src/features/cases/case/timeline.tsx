import type { CaseEntry } from '@domain/cases/entries';
import { useTranslation } from 'react-i18next';
import { useCalled } from '@/staff/people/use-called';
import { StaffButton } from '@/staff/staff-button';
import { useTimes } from '@/staff/use-times';
import { usePaged } from '@/ui/use-paged';
import { look } from '../look';
import type { PlacedEntry } from './entries';
import { EntryBody } from './entry-body';

/** Everything that was seen, said and decided, the latest first. */
export function Timeline({ entries }: { entries: readonly PlacedEntry[] }) {
  const { t } = useTranslation('cases');
  const { shown, left, showMore } = usePaged(entries, 10);
  return (
    <>
      <ol className={look.timeline}>
        {shown.map(({ id, entry }) => (
          <Line key={id} entry={entry} />
        ))}
      </ol>
      {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
    </>
  );
}

function Line({ entry }: { entry: CaseEntry }) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  const called = useCalled();
  return (
    <li>
      <p className={look.entryHead}>
        <span className="tag">{t(`kind.${entry.kind}`)}</span>
        <span>{called(entry.name, entry.title)}</span>
        <span className="muted">{dateAndTime(entry.at)}</span>
      </p>
      <EntryBody entry={entry} />
    </li>
  );
}
