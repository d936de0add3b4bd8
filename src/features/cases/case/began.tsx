import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** What it began with, and what has come after it. */
export function Began({ kept }: { kept: Case }) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  const all = [{ kind: kept.origin.kind, id: kept.origin.id, at: kept.openedAt }, ...kept.further];
  return (
    <ul className={look.began}>
      {all.map(({ kind, id, at }) => (
        <li key={`${kind} ${id}`}>
          {t(`origin.${kind}`)} <span className="muted">{dateAndTime(at)}</span>
        </li>
      ))}
    </ul>
  );
}
