import { type SheetOfYear, sheetOfYear, type SupportSheet } from '@domain/cases/support-sheet';
import { yearIdOf } from '@domain/record/year';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { useCasesReader } from '../cases-context';
import { totalsOf, type YearTotals } from './months';

/** School years before this one whose attendance is looked for: as long as a child is at an elementary school. */
const YEARS_BACK = 5;

export interface TypedSheet extends SheetOfYear {
  readonly year: string;
  readonly passedOn: NonNullable<SupportSheet['passedOn']>;
}

/** What is typed of a child's support sheet; `undefined` while it is on its way, `null` where this reader may not read it. */
export function useTypedSheet(pupilId: string): TypedSheet | null | undefined {
  const { cases } = usePorts();
  const { school } = useCasesReader();
  const { today } = useMember();
  const watched = useLive(cases.watchSupportSheets, school, pupilId);
  if (watched.state === 'loading') return undefined;
  if (watched.state !== 'ready') return null;
  const year = yearIdOf(today);
  return { ...sheetOfYear(watched.value, year), year, passedOn: watched.value[year]?.passedOn ?? [] };
}

/** Attendance of the school years before this one, the oldest first, as far as anything stands there. */
export function useEarlierYears(pupilId: string): readonly (YearTotals & { readonly year: string })[] {
  const { records } = usePorts();
  const { school } = useCasesReader();
  const { today } = useMember();
  const now = Number(yearIdOf(today));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(now - YEARS_BACK + back));
  const watched = useLiveAll(
    records.watchAttendanceYear,
    years.map((year) => [school, pupilId, year] as const),
  );
  if (watched.state !== 'ready') return [];
  return watched.value.flatMap((found, index) => {
    const year = years[index];
    return found && year !== undefined ? [{ year, ...totalsOf(found.days) }] : [];
  });
}
