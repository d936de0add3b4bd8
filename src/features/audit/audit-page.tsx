import type { AuditEntry } from '@domain/audit/entry';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import type { Watched } from '@/staff/watched';
import { useOnline } from '@/sync/use-online';
import { Button } from '@/ui/button';
import { PageWaiting } from '@/ui/page-waiting';
import { usePageHeading } from '@/ui/use-page-heading';
import styles from './audit.module.css';
import { EntryList } from './entry-list';

const PAGE = 20;

/** Names by uid, of people who are at work here. */
export type Colleagues = Readonly<Record<string, Pick<Staff, 'displayName'>>>;

const NOBODY: Colleagues = {};

interface AuditPageProps {
  /** Absent: the city's. */
  school?: string | undefined;
  /** Beside the heading. */
  tools?: React.ReactNode;
}

/** 変更の記録: what adults have changed, who and when. Nothing can be changed here, and nothing of it goes. */
export default function AuditPage({ school, tools }: AuditPageProps) {
  const { people } = usePorts();
  const { t } = useTranslation('commands');
  const heading = usePageHeading(t('audit.documentTitle'));
  const [onlyWidening, setOnlyWidening] = useState(false);
  const colleagues = useLive(school === undefined ? null : people.watchColleagues, school ?? null);
  return (
    <div className="staff-page">
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('audit.heading')}
        </h1>
        {tools}
      </div>
      <p className="muted">{t('audit.intro')}</p>
      {school !== undefined && (
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={onlyWidening}
            onChange={(event) => setOnlyWidening(event.target.checked)}
          />
          <span>{t('audit.onlyWidening')}</span>
        </label>
      )}
      <Entries
        key={`${school ?? ''} ${String(onlyWidening)}`}
        {...{ school, onlyWidening }}
        colleagues={colleagues.state === 'ready' ? colleagues.value : NOBODY}
      />
    </div>
  );
}

interface EntriesProps {
  school: string | undefined;
  onlyWidening: boolean;
  colleagues: Colleagues;
}

function Entries({ school, onlyWidening, colleagues }: EntriesProps) {
  const { office } = usePorts();
  const { t } = useTranslation('commands');
  const online = useOnline();
  const [count, setCount] = useState(PAGE);
  // One more than is shown, to know whether there are more.
  const entries = useKept(useLive(office.watchAudit, { school: school ?? null, onlyWidening }, count + 1));
  if (entries.state !== 'ready')
    return <PageWaiting failure={entries.state === 'failed' ? entries.failure : undefined} />;
  const latestFirst = Object.values(entries.value).toSorted((a, b) => b.seq - a.seq);
  return (
    <>
      {!(online && entries.live) && <p role="status">{t('audit.offline')}</p>}
      {latestFirst.length === 0 && (
        <div className="staff-notice card" role="status">
          <h2>{t('audit.empty')}</h2>
          <p className="muted">{t('audit.emptyWhy')}</p>
        </div>
      )}
      <EntryList entries={latestFirst.slice(0, count)} colleagues={colleagues} />
      {latestFirst.length > count && (
        <div>
          <Button onClick={() => setCount(count + PAGE)}>{t('audit.more')}</Button>
        </div>
      )}
    </>
  );
}

type Found = Watched<Record<string, AuditEntry>>;

/** What is shown stays while more of it is on its way. */
function useKept(watched: Found): Found {
  const [kept, setKept] = useState(watched);
  if (watched !== kept && watched.state !== 'loading') setKept(watched);
  return watched.state === 'loading' ? kept : watched;
}
