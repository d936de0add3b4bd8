import type { AuditEntry } from '@domain/audit/entry';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import type { Watched } from '@/staff/watched';
import { Button } from '@/ui/button';
import styles from './audit.module.css';
import { EntryList } from './entry-list';
import { SaveChanges } from './save-changes';
import { ShortenLog } from './shorten-log';
import { VerifyLog } from './verify-log';

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

/** 変更の記録: what adults have changed, who and when. Nothing can be changed here; what is past its years goes, a school's at night and the city's by a deed, and that it went stands in it. */
export default function AuditPage({ school, tools }: AuditPageProps) {
  const { people } = usePorts();
  const { t } = useTranslation('commands');
  const [onlyWidening, setOnlyWidening] = useState(false);
  const colleagues = useLive(school === undefined ? null : people.watchColleagues, school ?? null);
  return (
    <Page heading={t('audit.heading')} intro={t('audit.intro')} tools={tools}>
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
      <VerifyLog key={`verify ${school ?? 'city'}`} school={school} />
      <SaveChanges
        key={`save ${school ?? 'city'}`}
        school={school}
        colleagues={colleagues.state === 'ready' ? colleagues.value : NOBODY}
      />
      {school === undefined && <ShortenLog />}
      <Entries
        key={`${school ?? ''} ${String(onlyWidening)}`}
        {...{ school, onlyWidening }}
        colleagues={colleagues.state === 'ready' ? colleagues.value : NOBODY}
      />
    </Page>
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
  const [count, setCount] = useState(PAGE);
  // One more than is shown, to know whether there are more.
  const entries = useKept(useLive(office.watchAudit, { school: school ?? null, onlyWidening }, count + 1));
  return (
    <Async
      of={entries}
      offline={t('audit.offline')}
      empty={{
        when: (all) => Object.keys(all).length === 0,
        heading: t('audit.empty'),
        why: t('audit.emptyWhy'),
      }}
    >
      {(all) => {
        const latestFirst = Object.values(all).toSorted((a, b) => b.seq - a.seq);
        return (
          <>
            <EntryList entries={latestFirst.slice(0, count)} colleagues={colleagues} />
            {latestFirst.length > count && (
              <div>
                <Button onClick={() => setCount(count + PAGE)}>{t('audit.more')}</Button>
              </div>
            )}
          </>
        );
      }}
    </Async>
  );
}

type Found = Watched<Record<string, AuditEntry>>;

/** What is shown stays while more of it is on its way. */
function useKept(watched: Found): Found {
  const [kept, setKept] = useState(watched);
  if (watched !== kept && watched.state !== 'loading') setKept(watched);
  return watched.state === 'loading' ? kept : watched;
}
