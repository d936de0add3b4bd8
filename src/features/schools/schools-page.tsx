import type { School } from '@domain/school/school';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Message } from '@/staff/message';
import { Page, Part, Row, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { AdministratorForm } from './administrator-form';
import { SchoolForm } from './school-form';

interface Listed extends School {
  readonly id: string;
}

interface Done {
  readonly what: 'added' | 'appointed';
  readonly name: string;
  readonly person: string;
  readonly email: string;
}

/** 学校, for the board of education: which there are, and that another one begins. */
export default function SchoolsPage() {
  const { t } = useTranslation('schools');
  const known = useLive(usePorts().schools.watchSchools);
  const [open, setOpen] = useState<'new' | Listed>();
  const [done, setDone] = useState<Done>();
  const begin = (what: 'new' | Listed) => {
    setDone(undefined);
    setOpen(what);
  };
  const end = (what: Done) => {
    setOpen(undefined);
    setDone(what);
  };
  return (
    <Page heading={t('heading')} screen={t('heading')} intro={t('intro')}>
      <Async of={known}>
        {(schools, live) => {
          const all = Object.entries(schools).map(([id, school]) => ({ id, ...school }));
          return (
            <Stack>
              {done && (
                <Message
                  heading={t(done.what, { name: done.name })}
                  why={t('addedWhy', { person: done.person, email: done.email })}
                />
              )}
              {all.length > 0 && <Schools all={all} live={live} onAppoint={begin} />}
              {all.length === 0 && open === undefined && <Message heading={t('none')} why={t('noneWhy')} />}
              {open === undefined && (
                <Row>
                  <StaffButton disabled={!live} onClick={() => begin('new')}>
                    {t(all.length === 0 ? 'add' : 'another')}
                  </StaffButton>
                </Row>
              )}
              {open === 'new' && <SchoolForm live={live} onLeave={() => setOpen(undefined)} onDone={end} />}
              {typeof open === 'object' && (
                <AdministratorForm
                  key={open.id}
                  school={open}
                  live={live}
                  onLeave={() => setOpen(undefined)}
                  onDone={end}
                />
              )}
            </Stack>
          );
        }}
      </Async>
    </Page>
  );
}

interface SchoolsProps {
  all: readonly Listed[];
  live: boolean;
  onAppoint: (school: Listed) => void;
}

function Schools({ all, live, onAppoint }: SchoolsProps) {
  const { t } = useTranslation('schools');
  const columns: Column<Listed>[] = [
    { id: 'name', header: t('column.name'), cell: ({ name }) => name },
    { id: 'code', header: t('column.code'), cell: ({ code }) => code },
    {
      ...{ id: 'more', header: t('column.more') },
      cell: (school) => (
        <StaffButton
          disabled={!live}
          aria-label={t('appointOf', { name: school.name })}
          onClick={() => onAppoint(school)}
        >
          {t('appoint')}
        </StaffButton>
      ),
    },
  ];
  return (
    <Part heading={t('table')}>
      <DataTable name={t('table')} columns={columns} rows={all} keyOf={({ id }) => id} />
    </Part>
  );
}
