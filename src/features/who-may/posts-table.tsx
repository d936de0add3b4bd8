import { can, CAPABILITIES, type Capability, type Doer } from '@domain/access/capabilities';
import { type AreaKind, mayRead, WHO_MAY } from '@domain/access/who-may';
import { READINGS, type Reading } from '@domain/access/readers';
import { BOARD_POSTS } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { MarkOf, Sign } from './mark-of';

const WHOLE: Doer = { role: 'board' };
/** More than stand in it. */
const ALL = 100;

type Row = { readonly deed: Capability } | { readonly kind: AreaKind };

const ROWS: readonly Row[] = [
  ...CAPABILITIES.filter((deed) => can(WHOLE, deed)).map((deed) => ({ deed })),
  ...Object.values(WHO_MAY)
    .flat()
    .filter((kind) => kind in READINGS && mayRead(kind, 'board') !== 'never')
    .map((kind) => ({ kind })),
];

/** Of the board alone: what is left to whoever looks after one thing. */
export function PostsTable() {
  const { t } = useTranslation('access');
  const columns: Column<Row>[] = [
    {
      ...{ id: 'what', header: t('column.deed') },
      cell: (row) => ('deed' in row ? t(`deed.${row.deed}`) : t('reads', { kind: t(`kind.${row.kind}`) })),
    },
    {
      ...{ id: 'all', header: t('post.all') },
      cell: (row) => ('deed' in row ? <May is /> : <MarkOf mark={mayRead(row.kind, 'board')} />),
    },
    ...BOARD_POSTS.map((post) => ({
      ...{ id: post, header: t(`post.${post}`) },
      cell: (row: Row) =>
        'deed' in row ? (
          <May is={can({ role: 'board', posts: [post] }, row.deed)} />
        ) : (
          <May is={readsByPost(row.kind, `board-${post}`)} />
        ),
    })),
  ];
  return (
    <Part heading={t('posts')} why={t('postsWhy')}>
      <DataTable
        name={t('posts')}
        columns={columns}
        rows={ROWS}
        keyOf={(row) => ('deed' in row ? row.deed : row.kind)}
        page={ALL}
      />
    </Part>
  );
}

function readsByPost(kind: AreaKind, relation: `board-${(typeof BOARD_POSTS)[number]}`): boolean {
  if (!(kind in READINGS)) return false;
  const { all, one = [] }: Reading = READINGS[kind as keyof typeof READINGS];
  return all.includes(relation) || one.includes(relation);
}

function May({ is }: { is: boolean }) {
  const { t } = useTranslation('access');
  return is ? <Sign sign="●" said={t('may')} /> : <Sign sign="×" said={t('mayNot')} />;
}
