import type { Roster } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Column, DataTable } from '@/staff/data-table';
import { Page } from '@/staff/page';
import { ClassRoster } from '@/staff/people/class-roster';
import { ButtonLink } from '@/staff/staff-button';
import type { OfClasses } from './of-classes';
import { TransferLists } from './transfer-lists';

interface ChildrenPageProps extends OfClasses {
  school: string;
}

/** 子どもの転入・転出: who is in which class, one child at a time. */
export function ChildrenPage({ school, classIds, classNameOf }: ChildrenPageProps) {
  const { t } = useTranslation('people');
  return (
    <Page
      heading={t('children.heading')}
      screen={t('children.heading')}
      intro={t('children.intro')}
      tools={<ButtonLink href="/children/new">{t('children.add')}</ButtonLink>}
    >
      <TransferLists {...{ school, classIds, classNameOf }} />
      <ClassRoster {...{ school, classIds, classNameOf }}>
        {(classId, pupils) => <ChildrenTable pupils={pupils} name={classNameOf(classId)} />}
      </ClassRoster>
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
