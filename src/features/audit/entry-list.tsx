import type { AuditEntry } from '@domain/audit/entry';
import { type Day, dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { useTimes } from '@/staff/use-times';
import styles from './audit.module.css';
import type { Colleagues } from './audit-page';
import { useChangeWords } from './use-change-words';

interface EntryListProps {
  /** The latest first. */
  entries: readonly AuditEntry[];
  colleagues: Colleagues;
}

/** Who has changed what, day by day. */
export function EntryList({ entries, colleagues }: EntryListProps) {
  const { t, i18n } = useTranslation('commands');
  const { atClock } = useTimes();
  const words = useChangeWords(colleagues);
  return byDay(entries).map(([day, ofDay]) => (
    <section key={day} className={styles.day} aria-labelledby={`changes-${day}`}>
      <h2 id={`changes-${day}`}>{longDate(i18n.language, day)}</h2>
      <ol className={styles.entries}>
        {ofDay.map((entry) => (
          <li key={entry.seq} className="card">
            <p className={styles.what}>{words.deed(entry)}</p>
            <p className="muted">
              <time dateTime={entry.at}>{atClock(entry.at)}</time> <span>{words.who(entry)}</span>
            </p>
            <ul className={styles.changes}>
              {words.changes(entry).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {entry.widens && <p className="tag">{t('audit.told')}</p>}
          </li>
        ))}
      </ol>
    </section>
  ));
}

function byDay(entries: readonly AuditEntry[]): [Day, AuditEntry[]][] {
  const days = new Map<Day, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayOf(Date.parse(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
