import type { Roster } from '@domain/school/school';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Page, Stack } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import type { OfClasses } from './of-classes';

interface ChildrenPageProps extends OfClasses {
  school: string;
}

/** 子どもの転入・転出: who is in which class, one child at a time. */
export function ChildrenPage({ school, classIds, classNameOf }: ChildrenPageProps) {
  const { schools } = usePorts();
  const { t } = useTranslation('people');
  const [chosen, setChosen] = useState('');
  const classId = chosen || (classIds[0] ?? '');
  const roster = useLive(classId === '' ? null : schools.watchRoster, school, classId);
  return (
    <Page
      heading={t('children.heading')}
      screen={t('children.heading')}
      intro={t('children.intro')}
      tools={<ButtonLink href="/children/new">{t('children.add')}</ButtonLink>}
    >
      <Stack>
        <Picker
          label={t('children.class')}
          chosen={classId}
          options={classIds.map((value) => ({ value, label: classNameOf(value) }))}
          onChoose={setChosen}
        />
        <Async
          of={roster}
          empty={{
            when: (known) => Object.keys(known?.pupils ?? {}).length === 0,
            heading: t('children.nobody'),
            why: t('children.nobodyWhy'),
          }}
        >
          {(known) => <ChildrenTable pupils={known?.pupils ?? {}} name={classNameOf(classId)} />}
        </Async>
      </Stack>
    </Page>
  );
}

type Listed = Roster['pupils'][string] & { readonly pupilId: string };

function ChildrenTable({ pupils, name }: Pick<Roster, 'pupils'> & { name: string }) {
  const { t } = useTranslation('people');
  const rows: Listed[] = Object.entries(pupils)
    .map(([pupilId, one]) => ({ pupilId, ...one }))
    .toSorted((a, b) => a.number - b.number);
  const columns: Column<Listed>[] = [
    {
      ...{ id: 'number', header: t('children.number'), sortKey: ({ number }) => number },
      cell: ({ number }) => number,
    },
    {
      ...{ id: 'name', header: t('column.name'), sortKey: ({ kana }) => kana },
      cell: ({ pupilId, familyName, givenName }) => (
        <Link href={`/children/${pupilId}`}>{`${familyName} ${givenName}`}</Link>
      ),
    },
    { ...{ id: 'kana', header: t('children.kana') }, cell: ({ kana }) => kana },
  ];
  return <DataTable name={name} columns={columns} rows={rows} keyOf={({ pupilId }) => pupilId} page={50} />;
}
