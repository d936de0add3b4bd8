import { can } from '@domain/access/capabilities';
import { type Staff, TITLES } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortDay, weekdayNames } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Page, Part, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { CoverForm } from './cover-form';
import { CoverList } from './cover-list';
import { RecoverPart } from './recover-part';
import type { OfClasses } from './of-classes';

interface PeoplePageProps extends OfClasses {
  school: string;
}

/** 働く人: who works at the school, as what and with which classes; who covers a class. */
export function PeoplePage({ school, ...classes }: PeoplePageProps) {
  const { people } = usePorts();
  const { t } = useTranslation('people');
  const member = useMember();
  const mayChange = can(member, 'administer-school');
  const everybody = useLive(mayChange ? people.watchEverybody : people.watchColleagues, school);
  return (
    <Page
      heading={t('heading')}
      screen={t('heading')}
      intro={t(mayChange ? 'intro' : 'introLeader')}
      tools={mayChange && <ButtonLink href="/people/new">{t('add')}</ButtonLink>}
    >
      <Async
        of={everybody}
        empty={{
          when: (known) => Object.keys(known).length === 0,
          heading: t('nobody'),
          why: t('nobodyWhy'),
        }}
      >
        {(known, online) => (
          <Stack>
            <Part heading={t('cover.heading')} why={t('cover.why')}>
              <CoverList {...classes} people={known} online={online} />
              <CoverForm {...classes} people={known} online={online} />
            </Part>
            <PeopleTable {...classes} people={known} mayChange={mayChange} />
            <RecoverPart school={school} people={known} online={online} />
          </Stack>
        )}
      </Async>
    </Page>
  );
}

interface PeopleTableProps extends OfClasses {
  people: Readonly<Record<string, Staff>>;
  mayChange: boolean;
}

type Person = Staff & { readonly uid: string };

function PeopleTable({ people, mayChange, classNameOf }: PeopleTableProps) {
  const { t, i18n } = useTranslation(['people', 'staff']);
  const weekdays = weekdayNames(i18n.language, 'short');
  const { uid: own } = useMember();
  const rows: Person[] = Object.entries(people)
    .map(([uid, one]) => ({ uid, ...one }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.displayName.localeCompare(b.displayName, 'ja'));
  const columns: Column<Person>[] = [
    {
      ...{ id: 'name', header: t('people:column.name'), sortKey: ({ displayName }) => displayName },
      // Nobody changes their own access.
      cell: ({ uid, displayName }) =>
        mayChange && uid !== own ? <Link href={`/people/${uid}`}>{displayName}</Link> : displayName,
    },
    {
      ...{ id: 'title', header: t('people:column.title'), sortKey: placeOf },
      cell: ({ title, duties = [] }) =>
        [t(`staff:title.${title}`), ...duties.map((duty) => t(`people:duty.${duty}`))].join('、'),
    },
    {
      ...{ id: 'classes', header: t('people:column.classes') },
      cell: ({ classIds }) => classIds.map(classNameOf).join('、') || '－',
    },
    {
      ...{ id: 'days', header: t('people:column.days') },
      cell: ({ workDays }) => workDays.map((day) => weekdays[day]).join(' '),
    },
    {
      ...{ id: 'state', header: t('people:column.state') },
      cell: ({ active, backOn }) =>
        backOn === undefined
          ? t(`people:state.${active ? 'works' : 'left'}`)
          : t('people:state.awayUntil', { day: shortDay(i18n.language, backOn) }),
    },
  ];
  return (
    <Part heading={t('people:all')}>
      <DataTable name={t('people:all')} columns={columns} rows={rows} keyOf={({ uid }) => uid} page={50} />
    </Part>
  );
}

/** Who has left stands last. */
const placeOf = ({ active, title }: Staff) => TITLES.indexOf(title) + (active ? 0 : TITLES.length);
