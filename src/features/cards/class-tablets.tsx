import {
  type ClassTablet,
  isClassOver,
  restsOn,
  TABLET_NAME_MAX,
  tabletNameSchema,
} from '@domain/accounts/class-tablet';
import { startOfDay } from '@domain/days';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { keepClassTablet } from '@/local/class-tablet';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { LineField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import { newTabletSecret } from './new-tablet-secret';

const nameSchema = z.strictObject({ name: tabletNameSchema });

interface PrepareTabletProps {
  school: string;
  classId: string;
  className: string;
  online: boolean;
}

/** The tablet in the adult's hands becomes one of the class. Its secret is made here and stays here. */
export function PrepareTablet({ school, classId, className, online }: PrepareTabletProps) {
  const { t } = useTranslation('people');
  const deed = useDeed();
  const [said, setSaid] = useState<'prepared' | 'notKept'>();
  const form = useSentForm({
    schema: nameSchema,
    empty: { name: '' },
    send: async ({ name }) => {
      setSaid(undefined);
      const secret = newTabletSecret();
      if (!(await deed.run('prepare-class-tablet', { classId, name, secret }))) return false;
      setSaid(keepClassTablet({ school, secret }) ? 'prepared' : 'notKept');
      return true;
    },
  });
  return (
    <Part heading={t('tablets.heading')} why={t('tablets.why')}>
      <SentFields of={form}>
        <p>{t('tablets.here')}</p>
        <LineField
          of={form}
          name="name"
          max={TABLET_NAME_MAX}
          label={t('tablets.name')}
          hint={t('tablets.nameHint')}
        />
        {deed.problem}
        <Row>
          <SendButton of={form} live={online}>
            {t('tablets.prepare', { className })}
          </SendButton>
        </Row>
        <div role="status">{said !== undefined && <p>{t(`tablets.${said}`)}</p>}</div>
      </SentFields>
    </Part>
  );
}

interface TabletListProps {
  school: string;
  /** Of one class; absent: of the school. */
  classId?: string;
  classNameOf: (classId: string) => string;
}

interface TabletRow extends ClassTablet {
  readonly id: string;
}

/** What is prepared, when it was last used, and its end. */
export function TabletList({ school, classId, classNameOf }: TabletListProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('people');
  const ofSchool = useLive(classId === undefined ? setup.watchClassTablets : null, school);
  const ofClass = useLive(classId === undefined ? null : setup.watchTabletsOfClass, school, classId ?? null);
  const deed = useDeed();
  const [said, setSaid] = useState('');
  const columnsWith = useColumns(classNameOf);
  const end = async (tabletId: string) => {
    setSaid('');
    if (await deed.run('end-class-tablet', { tabletId })) setSaid(t('tablets.ended'));
  };
  return (
    <Part heading={t('tablets.list')} why={t('tablets.lost')}>
      {deed.problem}
      <div role="status">{said !== '' && <p>{said}</p>}</div>
      <Async
        of={classId === undefined ? ofSchool : ofClass}
        level={3}
        empty={{
          when: (known) => Object.keys(known).length === 0,
          heading: t('tablets.none'),
          why: t('tablets.noneWhy'),
        }}
      >
        {(known, live) => (
          <DataTable
            name={t('tablets.table')}
            columns={columnsWith(({ id, name }) => (
              <StaffButton
                disabled={!live || deed.busy}
                aria-label={t('tablets.endOne', { name })}
                onClick={() => void end(id)}
              >
                {t('tablets.end')}
              </StaffButton>
            ))}
            rows={rowsOf(known)}
            keyOf={({ id }) => id}
          />
        )}
      </Async>
    </Part>
  );
}

const rowsOf = (known: Readonly<Record<string, ClassTablet>>): TabletRow[] =>
  Object.entries(known)
    .map(([id, tablet]) => ({ id, ...tablet }))
    .toSorted((a, b) => a.classId.localeCompare(b.classId) || a.name.localeCompare(b.name, 'ja'));

function useColumns(
  classNameOf: (classId: string) => string,
): (end: (row: TabletRow) => ReactNode) => Column<TabletRow>[] {
  const { t } = useTranslation('people');
  const { today } = useMember();
  const { dayAndTime } = useTimes();
  const stateOf = ({ classId, wrong, ...tablet }: TabletRow) => {
    if (isClassOver(classId, startOfDay(today))) return t('tablets.over');
    const count = wrong?.day === today ? wrong.count : 0;
    if (restsOn({ ...tablet, wrong }, today)) return t('tablets.resting', { count });
    return count > 0 ? t('tablets.wrong', { count }) : t('tablets.fine');
  };
  return (end) => [
    { ...{ id: 'name', header: t('tablets.name') }, cell: ({ name }) => name },
    // In view on a phone, too: that is in the hand when a tablet is lost.
    { ...{ id: 'end', header: t('tablets.end') }, cell: end },
    { ...{ id: 'class', header: t('tablets.class') }, cell: ({ classId }) => classNameOf(classId) },
    {
      ...{ id: 'used', header: t('tablets.used') },
      cell: ({ usedAt }) => (usedAt === undefined ? t('tablets.never') : dayAndTime(usedAt)),
    },
    { ...{ id: 'state', header: t('tablets.state') }, cell: stateOf },
    {
      ...{ id: 'by', header: t('tablets.by') },
      cell: ({ byName, at }) => `${byName}　${dayAndTime(at)}`,
    },
  ];
}
