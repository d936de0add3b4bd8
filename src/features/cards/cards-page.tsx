import type { Roster } from '@domain/school/school';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Message } from '@/staff/message';
import { Page, Part, Row, Stack } from '@/staff/page';
import { ClassRoster } from '@/staff/people/class-roster';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { CardSheet, type Holder } from './card-sheet';
import { PrepareTablet, TabletList } from './class-tablets';
import { newCard, type NewCard } from './new-cards';

interface CardsPageProps {
  school: string;
  /** Of grades 1–3, those of whoever looks. */
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
  /** Whoever looks may see what is prepared in the whole school. */
  ofSchool: boolean;
}

/** カード: made and printed for a class, and taken away when one is lost; and the tablets of a class, which show it as a list. */
export function CardsPage({ school, classIds, classNameOf, ofSchool }: CardsPageProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('people');
  const policy = useLive(setup.watchPolicy, school);
  return (
    <Page heading={t('cards.heading')} screen={t('cards.heading')} intro={t('cards.intro')}>
      {classIds.length === 0 ? (
        <Message heading={t('cards.noClass')} why={t('cards.noClassWhy')} />
      ) : (
        <Async of={policy}>
          {(known) =>
            known?.cards === true ? (
              <Stack>
                <ClassRoster {...{ school, classIds, classNameOf }}>
                  {(classId, pupils, online) => (
                    <Stack key={classId}>
                      <ClassCards
                        className={classNameOf(classId)}
                        holders={holdersOf(pupils)}
                        online={online}
                      />
                      <PrepareTablet {...{ school, classId, online }} className={classNameOf(classId)} />
                      {!ofSchool && <TabletList {...{ school, classId, classNameOf }} />}
                    </Stack>
                  )}
                </ClassRoster>
                {ofSchool && <TabletList {...{ school, classNameOf }} />}
              </Stack>
            ) : (
              <Message heading={t('cards.off')} why={t('cards.offWhy')} />
            )
          }
        </Async>
      )}
    </Page>
  );
}

const holdersOf = (pupils: Roster['pupils']): Holder[] =>
  Object.entries(pupils)
    .map(([pupilId, { number, familyName, givenName, kana }]) => ({
      ...{ pupilId, number, name: `${familyName} ${givenName}`, kana: kana || `${familyName} ${givenName}` },
    }))
    .toSorted((a, b) => a.number - b.number);

interface ClassCardsProps {
  className: string;
  holders: readonly Holder[];
  online: boolean;
}

function ClassCards({ className, holders, online }: ClassCardsProps) {
  const { t } = useTranslation('people');
  const deed = useDeed();
  const [made, setMade] = useState<readonly NewCard[]>([]);
  const [said, setSaid] = useState('');
  const all = holders.map(({ pupilId }) => pupilId);
  const make = async (pupilIds: readonly string[]) => {
    const cards = pupilIds.map(newCard);
    setSaid('');
    if (await deed.run('make-cards', { cards })) setMade(cards);
  };
  const revoke = async (pupilIds: readonly string[]) => {
    setSaid('');
    if (!(await deed.run('revoke-cards', { pupilIds: [...pupilIds] }))) return;
    setMade([]);
    setSaid(t('cards.revoked'));
  };
  const disabled = !online || deed.busy;
  const columns: Column<Holder>[] = [
    { ...{ id: 'number', header: t('children.number') }, cell: ({ number }) => number },
    { ...{ id: 'name', header: t('column.name') }, cell: ({ name }) => name },
    {
      ...{ id: 'card', header: t('cards.column') },
      cell: ({ pupilId, name }) => (
        <Row>
          <StaffButton
            disabled={disabled}
            aria-label={t('cards.makeOne', { name })}
            onClick={() => void make([pupilId])}
          >
            {t('cards.make')}
          </StaffButton>
          <StaffButton
            disabled={disabled}
            aria-label={t('cards.revokeOne', { name })}
            onClick={() => void revoke([pupilId])}
          >
            {t('cards.revoke')}
          </StaffButton>
        </Row>
      ),
    },
  ];
  return (
    <>
      <Part heading={t('cards.ofClass', { className })} why={t('cards.why')}>
        <Row>
          <StaffButton disabled={disabled} onClick={() => void make(all)}>
            {t('cards.makeAll')}
          </StaffButton>
          <StaffButton disabled={disabled} onClick={() => void revoke(all)}>
            {t('cards.revokeAll')}
          </StaffButton>
        </Row>
        {deed.problem}
        <div role="status">
          {made.length > 0 && (
            <Stack>
              <p>{t('cards.made', { count: made.length })}</p>
              <Row>
                <StaffButton onClick={() => window.print()}>{t('cards.print')}</StaffButton>
                <StaffButton onClick={() => setMade([])}>{t('cards.forget')}</StaffButton>
              </Row>
            </Stack>
          )}
          {said !== '' && <p>{said}</p>}
        </div>
        {made.length > 0 && <CardSheet {...{ className, holders }} cards={made} />}
      </Part>
      <DataTable
        name={className}
        columns={columns}
        rows={holders}
        keyOf={({ pupilId }) => pupilId}
        page={50}
      />
    </>
  );
}
