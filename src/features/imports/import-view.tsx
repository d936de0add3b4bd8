import { type ImportRecord, isAtWork, isStuck, KEPT_DAYS, TRIES_MAX } from '@domain/import/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { useServerNow } from '@/sync/use-server-now';
import { Button } from '@/ui/button';
import { Deciding } from './deciding';
import { Found } from './found';
import { look } from './look';
import type { KnownMatter } from './open-matters';
import { Problems } from './problems';
import { PeopleByClass } from './people-by-class';
import { Waiting } from './waiting';

const DAY_MS = 24 * 60 * 60_000;

export interface ImportViewProps {
  school: string;
  importId: string;
  record: ImportRecord;
  live: boolean;
  /** What is open that this reader reads anyway. */
  known?: readonly KnownMatter[];
}

/** One import, as far as it is. */
export function ImportView(props: ImportViewProps) {
  const { record } = props;
  const { t } = useTranslation('imports');
  if (record.state === 'asked') return <Deciding key={record.changedAt} {...props} />;
  if (isStuck(record)) return <Stuck {...props} />;
  if (isAtWork(record.state)) return <Working record={record} />;
  if (record.state === 'waiting')
    return (
      <>
        <Waiting {...props} />
        <Found record={record} />
        <PeopleByClass {...props} />
      </>
    );
  return (
    <>
      <Part heading={t(`state.${record.state}`)}>
        {record.state === 'receiving' && <Receiving {...props} />}
        {record.state === 'done' && <Undo {...props} />}
        {record.undone && (record.movedAway ?? 0) > 0 && (
          <p>{t('done.movedAway', { count: record.movedAway })}</p>
        )}
        {record.undone && record.kept > 0 && <p>{t('done.kept', { count: record.kept })}</p>}
      </Part>
      {record.totals && <Found record={record} />}
      {!record.cleared && record.state !== 'receiving' && (
        <>
          <Problems {...props} />
          <PeopleByClass {...props} />
        </>
      )}
    </>
  );
}

function Working({ record: { state, progress } }: { record: ImportRecord }) {
  const { t } = useTranslation('imports');
  const isCounted = (state === 'applying' || state === 'undoing') && progress.total > 0;
  return (
    <Part heading={t(`state.${state}`)} why={t('working.why')}>
      <label className={look.progress}>
        <span role="status">{isCounted ? t('working.progress', progress) : t(`state.${state}`)}</span>
        <progress {...(isCounted && { max: progress.total, value: progress.done })} />
      </label>
    </Part>
  );
}

function Stuck({ school, importId, record, live }: ImportViewProps) {
  const { t } = useTranslation('imports');
  const deed = useDeed();
  const of = { school, importId };
  return (
    <Part heading={t('stuck.heading')} why={t('stuck.why', { count: TRIES_MAX })}>
      <p>{t('stuck.number', { id: importId })}</p>
      <Row>
        <Button
          variant="primary"
          disabled={!live || deed.busy}
          onClick={() => void deed.run('try-import-again', of)}
        >
          {t('stuck.again')}
        </Button>
        {record.state === 'received' && (
          <StaffButton disabled={!live || deed.busy} onClick={() => void deed.run('discard-import', of)}>
            {t('act.discard')}
          </StaffButton>
        )}
        <span className="muted">{t('stuck.asked')}</span>
      </Row>
      {deed.problem}
    </Part>
  );
}

function Receiving({ school, importId, live }: ImportViewProps) {
  const { t } = useTranslation('imports');
  const deed = useDeed();
  return (
    <>
      <p>{t('receiving.why')}</p>
      <Row>
        <StaffButton
          disabled={!live || deed.busy}
          onClick={() => void deed.run('discard-import', { school, importId })}
        >
          {t('act.discard')}
        </StaffButton>
      </Row>
      {deed.problem}
    </>
  );
}

function Undo({ school, importId, record, live }: ImportViewProps) {
  const { t } = useTranslation('imports');
  const { dateAndTime } = useTimes();
  const now = useServerNow();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const until = Date.parse(record.endedAt ?? record.changedAt) + KEPT_DAYS * DAY_MS;
  if (record.cleared || now > until) return <p>{t('done.over')}</p>;
  return (
    <>
      <p>{t('done.until', { when: dateAndTime(new Date(until).toISOString()) })}</p>
      <Row>
        {asking ? (
          <>
            <p>{t('act.undoSure')}</p>
            <StaffButton
              disabled={!live || deed.busy}
              onClick={() => void deed.run('undo-import', { school, importId })}
            >
              {t('act.undoYes')}
            </StaffButton>
            <StaffButton onClick={() => setAsking(false)}>{t('act.undoNo')}</StaffButton>
          </>
        ) : (
          <StaffButton disabled={!live} onClick={() => setAsking(true)}>
            {t('act.undo')}
          </StaffButton>
        )}
      </Row>
      {deed.problem}
    </>
  );
}
