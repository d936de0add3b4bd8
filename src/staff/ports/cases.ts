import type { CaseEntry } from '@domain/cases/entries';
import type { IncomingCase } from '@domain/cases/passing';
import type { Case } from '@domain/cases/records';
import type { SupportSheet } from '@domain/cases/support-sheet';
import type { CaseList, CasePlace, CaseViewer } from '@/firebase/staff/cases';
import type { Watch } from '../watched';

export type { CaseList, CasePlace, CaseViewer, PlacedCase } from '@/firebase/staff/cases';

/** ケース: children whom several adults look after together. */
export interface CasesPort {
  /** All that this reader may read and that are not closed, and the latest `most` of all. */
  readonly watchCases: (viewer: CaseViewer, most: number) => Watch<CaseList>;
  readonly watchCase: (place: CasePlace) => Watch<Case | null>;
  /** What was seen, said and decided, by id. */
  readonly watchCaseEntries: (place: CasePlace) => Watch<Record<string, CaseEntry>>;
  /** What is typed of a child's support sheets, by school year. */
  readonly watchSupportSheets: (school: string, pupilId: string) => Watch<Record<string, SupportSheet>>;
  /** What other schools ask this one to go on with, by id: of leaders whom it names. */
  readonly watchIncomingCases: (viewer: CaseViewer) => Watch<Record<string, IncomingCase>>;
  /** Those of one child that this reader may read, closed ones as well. */
  readonly watchCasesOf: (viewer: CaseViewer, pupilId: string) => Watch<CaseList>;
}
