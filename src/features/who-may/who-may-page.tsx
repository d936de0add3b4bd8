import { can, CAPABILITIES, type Capability } from '@domain/access/capabilities';
import { type Area, type AreaKind, mayRead, PERSONS, WHO_MAY } from '@domain/access/who-may';
import { ROLES } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/staff/data-table';
import { Page, Part } from '@/staff/page';
import { MarkOf, Sign } from './mark-of';
import { PostsTable } from './posts-table';

const AREAS = Object.keys(WHO_MAY) as Area[];
/** More than stand in the longest of them. */
const ALL = 100;

/** だれが何を見られるか: as it is decided at every request, for leaders, administrators and the board. */
export default function WhoMayPage() {
  const { t } = useTranslation('access');
  const readings: Column<{ kind: AreaKind }>[] = [
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    ...PERSONS.map((person) => ({
      ...{ id: person, header: t(`person.${person}`) },
      cell: ({ kind }: { kind: AreaKind }) => <MarkOf mark={mayRead(kind, person)} />,
    })),
  ];
  const deeds: Column<{ deed: Capability }>[] = [
    { id: 'deed', header: t('column.deed'), cell: ({ deed }) => t(`deed.${deed}`) },
    ...ROLES.map((role) => ({
      ...{ id: role, header: t(`role.${role}`) },
      cell: ({ deed }: { deed: Capability }) =>
        can({ role }, deed) ? <Sign sign="●" said={t('may')} /> : <Sign sign="×" said={t('mayNot')} />,
    })),
  ];
  return (
    <Page heading={t('heading')} intro={t('intro')}>
      <Part heading={t('marks.heading')}>
        <ul>
          {(['always', 'reason', 'single', 'named', 'never'] as const).map((mark) => (
            <li key={mark}>
              <MarkOf mark={mark} /> {t(`marks.${mark}Why`)}
            </li>
          ))}
        </ul>
        <p className="muted">{t('leftOut')}</p>
      </Part>
      {AREAS.map((area) => (
        <Part key={area} heading={t(`area.${area}`)}>
          <DataTable
            name={t(`area.${area}`)}
            columns={readings}
            rows={WHO_MAY[area].map((kind) => ({ kind }))}
            keyOf={({ kind }) => kind}
            page={ALL}
          />
        </Part>
      ))}
      <Part heading={t('deeds')} why={t('deedsWhy')}>
        <DataTable
          name={t('deeds')}
          columns={deeds}
          rows={CAPABILITIES.map((deed) => ({ deed }))}
          keyOf={({ deed }) => deed}
          page={ALL}
        />
      </Part>
      <PostsTable />
    </Page>
  );
}
