import type { SchoolCalendar } from '@domain/school/calendar';
import { createContext, use } from 'react';

/** What every part of the screens of ケース needs to know. */
export interface CasesReader {
  readonly school: string;
  readonly schoolName: string;
  readonly calendar: SchoolCalendar;
  /** Whether what is shown is what the server has, so that something can be done about it. */
  readonly live: boolean;
  classNameOf: (classId: string) => string;
}

export const CasesContext = createContext<CasesReader | null>(null);

export function useCasesReader(): CasesReader {
  const reader = use(CasesContext);
  if (!reader) throw new Error('no reader of cases around this');
  return reader;
}
