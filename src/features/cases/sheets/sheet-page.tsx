import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { SaidWhy } from '../case/said-why';
import { Async, Waiting } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { Page, Row } from '@/staff/page';
import type { CasePlace } from '@/staff/ports/cases';
import { usePorts } from '@/staff/ports';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useCasesReader } from '../cases-context';
import { protectedOf } from '../list/protected-of';
import { AttendanceSheet } from './attendance-sheet';
import { MeetingSheet } from './meeting-sheet';
import type { MonthCounts } from './months';
import { ReferralSlip } from './referral-slip';
import type { SheetFacts } from './sheet-facts';
import { SupportSheet } from './support-sheet';
import { TypeSheet } from './type-sheet';
import { useLately } from './use-lately';
import { type CaseEntries, useSheetFacts, useSheetSupport } from './use-sheet-facts';
import { useEarlierYears, useTypedSheet } from './use-support-sheet';

const SHEETS = ['sheet', 'support', 'referral', 'attendance'] as const;
type SheetKind = (typeof SHEETS)[number];

export function isSheet(part: string | undefined): part is SheetKind {
  return SHEETS.some((sheet) => sheet === part);
}

interface SheetPageProps {
  place: CasePlace;
  sheet: SheetKind;
  supportId: string | undefined;
}

/** What is printed of a case: the sheet as it comes out of the printer, and what to think of before it leaves the school. */
export function SheetPage({ place, sheet, supportId }: SheetPageProps) {
  const { cases } = usePorts();
  const { t } = useTranslation('cases');
  const { live } = useCasesReader();
  const watched = useLive(cases.watchCase, place);
  const back =
    sheet === 'attendance' ? (
      <ButtonLink href="/cases/protection">{t('sheet.attendance.back')}</ButtonLink>
    ) : (
      <ButtonLink href={`/cases/${place.caseId}`}>{t('sheet.back')}</ButtonLink>
    );
  return (
    <Async of={watched} offline={null} wholePage>
      {(kept) =>
        kept && (
          <Page
            heading={t(`sheet.${NAMES[sheet]}`)}
            tools={
              <Row>
                {back}
                <StaffButton onClick={() => window.print()}>{t('sheet.print')}</StaffButton>
              </Row>
            }
          >
            <p>{t('sheet.careful')}</p>
            <SaidWhy pupilId={kept.pupilId} live={live}>
              {sheet === 'attendance' ? (
                <OfAttendance caseId={place.caseId} kept={kept} />
              ) : (
                <WithEntries {...{ place, kept, sheet, supportId }} />
              )}
            </SaidWhy>
          </Page>
        )
      }
    </Async>
  );
}

const NAMES = {
  sheet: 'meeting.heading',
  support: 'support.short',
  referral: 'referral.heading',
  attendance: 'attendance.short',
} as const;

/** Of a child that stands on the list of whoever looks at it, and of nobody else. */
function OfAttendance({ caseId, kept }: { caseId: string; kept: Case }) {
  const { t } = useTranslation('cases');
  return protectedOf([{ caseId, kept }], useMember()).length > 0 ? (
    <AttendanceSheet kept={kept} />
  ) : (
    <p className="card">{t('protection.none')}</p>
  );
}

interface SheetProps extends Omit<SheetPageProps, 'place' | 'sheet'> {
  sheet: Exclude<SheetKind, 'attendance'>;
  kept: Case;
  entries: CaseEntries;
}

function WithEntries({ place, ...sheet }: Omit<SheetProps, 'entries'> & { place: CasePlace }) {
  const { cases } = usePorts();
  const watched = useLive(cases.watchCaseEntries, place);
  return (
    <Async of={watched} offline={null}>
      {(entries) => <Sheet entries={entries} {...sheet} />}
    </Async>
  );
}

function Sheet({ kept, entries, sheet, supportId }: SheetProps) {
  const { school } = useCasesReader();
  const { today } = useMember();
  const lately = useLately({ school, pupilId: kept.pupilId, day: today });
  const facts = useSheetFacts(kept, entries, lately.weeks);
  const supportOf = useSheetSupport();
  const support = kept.supports.find(({ id }) => id === supportId);
  if (!lately.isThere) return <Waiting />;
  if (sheet === 'support') return <WithTyped facts={facts} months={lately.months} pupilId={kept.pupilId} />;
  if (sheet === 'referral')
    return support ? <ReferralSlip facts={facts} support={supportOf(support)} /> : null;
  return <MeetingSheet facts={facts} />;
}

interface WithTypedProps {
  facts: SheetFacts;
  months: readonly MonthCounts[];
  pupilId: string;
}

/** With what is typed of it, and the school years before. */
function WithTyped({ facts, months, pupilId }: WithTypedProps) {
  const typed = useTypedSheet(pupilId);
  const earlier = useEarlierYears(pupilId);
  if (typed === undefined) return <Waiting />;
  return (
    <>
      {typed && <TypeSheet pupilId={pupilId} typed={typed} />}
      <SupportSheet {...{ facts, months, earlier, typed }} />
    </>
  );
}
