import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import type {
  Decisions,
  FileColumns,
  ImportKind,
  LeftOutRow,
  PlannedPerson,
  Question,
  ClassCounts,
} from '@domain/import/decisions';
import type { Problem } from '@domain/import/problem';
import type { AccountChange, DocumentChange } from './changes';

/** What came of reading files beside what is stored. Nothing is written. */
export interface Prepared {
  readonly kind?: ImportKind;
  readonly problems: readonly Problem[];
  readonly columns: readonly FileColumns[];
  readonly questions: readonly Question[];
  readonly counts: readonly ClassCounts[];
  /** Of whom somebody has to say who they are. */
  readonly asked: readonly PlannedPerson[];
  readonly leftOut: readonly LeftOutRow[];
  readonly documents: readonly DocumentChange[];
  readonly accounts: readonly AccountChange[];
}

export interface Asked {
  /** Who runs it. */
  readonly by: string;
  /** The school that it is of; empty: of every school that the files name. */
  readonly school: string;
  readonly decisions: Decisions;
  readonly today: Day;
}

export interface Target {
  readonly db: Firestore;
  readonly auth: Auth;
}

/** Reads files by their name. */
export type Prepare = (
  target: Target,
  files: ReadonlyMap<string, Uint8Array>,
  asked: Asked,
) => Promise<Prepared>;

/** Nothing may be written of what is refused as a whole, or was not decided yet. */
export function isRefused({ problems, questions }: Prepared): boolean {
  return (
    questions.length === 0 &&
    problems.some(({ severity, keepsOut = 'file' }) => severity === 'error' && keepsOut === 'file')
  );
}
