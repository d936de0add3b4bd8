import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page, Part } from '@/staff/page';
import { useColleagues } from '@/staff/people/use-colleagues';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useNames } from '@/ui/use-names';
import { EntryHours } from './entry-hours';
import { KeptList } from './kept-list';
import { KeepQuiet } from './quiet-record';
import { SaveEntries } from './save-entries';
import { UnusualList } from './unusual-list';
import { useNameOfChild } from './use-name-of-child';
import { WeeklyList } from './weekly-list';

const EVERYBODY = '';

/** 見た記録: who has opened which child's record, for those who lead the school. Nothing can be changed or deleted here. */
export default function AccessLogPage({ school }: { school: string }) {
  const { readings } = usePorts();
  const { t } = useTranslation('readings');
  const names = useNames();
  const colleagues = useColleagues(school);
  const [uid, setUid] = useState(EVERYBODY);
  const [pupilId, setPupilId] = useState<string>();
  /** Where each page after the first begins. */
  const [pages, setPages] = useState<readonly string[]>([]);
  const [decided, setDecided] = useState(0);
  const childOf = useNameOfChild(school, names.shown);
  const before = pages.at(-1);
  const chosen = { ...(uid !== EVERYBODY && { uid }), ...(pupilId !== undefined && { pupilId }) };
  const found = useLive(readings.watchEntries, { ...chosen, ...(before !== undefined && { before }) });
  const choose = (next: () => void) => {
    setPages([]);
    next();
  };
  return (
    <Page
      heading={t('heading')}
      intro={t('intro')}
      tools={
        pupilId === undefined && (
          <Picker
            label={t('filter.person')}
            chosen={uid}
            onChoose={(next) => choose(() => setUid(next))}
            options={[
              { value: EVERYBODY, label: t('filter.everybody') },
              ...Object.keys(colleagues.all).map((value) => ({ value, label: colleagues.calledOf(value) })),
            ]}
          />
        )
      }
    >
      <UnusualList school={school} />
      {names.shown ? (
        <NamesToolbar names={names} />
      ) : (
        <p>
          <StaffButton onClick={names.show}>{t('show')}</StaffButton>
        </p>
      )}
      {pupilId !== undefined && (
        <p>
          {t('filter.child', { name: childOf(pupilId) })}{' '}
          <StaffButton onClick={() => choose(() => setPupilId(undefined))}>
            {t('filter.allChildren')}
          </StaffButton>
        </p>
      )}
      <Async
        of={found}
        empty={{
          when: ({ entries, more }) => entries.length === 0 && !more && pages.length === 0,
          heading: t('empty'),
          why: t('emptyWhy'),
        }}
      >
        {({ entries, names: readers, more, before: next }) => (
          <Part heading={t('heading')}>
            <EntryHours
              entries={entries}
              readers={readers}
              childOf={childOf}
              onChild={pupilId === undefined ? (id) => choose(() => setPupilId(id)) : undefined}
            />
            <p>
              {pages.length > 0 && (
                <StaffButton onClick={() => setPages(pages.slice(0, -1))}>{t('newer')}</StaffButton>
              )}{' '}
              {more && next !== undefined && (
                <StaffButton onClick={() => setPages([...pages, next])}>{t('older')}</StaffButton>
              )}
            </p>
            {names.shown && <SaveEntries question={chosen} childOf={childOf} />}
          </Part>
        )}
      </Async>
      <WeeklyList />
      {pupilId !== undefined && (
        <KeepQuiet key={`${pupilId} ${decided}`} pupilId={pupilId} onDone={() => setDecided(decided + 1)} />
      )}
      <KeptList key={decided} childOf={childOf} />
    </Page>
  );
}
