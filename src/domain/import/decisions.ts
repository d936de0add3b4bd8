/** What an import found, and what a person decides of it: plain JSON, the same from a command's options and from the screen. */
import type { ChosenMarks } from './attendance-marks';
import type { PlannedAccount, PlannedDocument } from './plan';
import type { Problem } from './problem';

export const IMPORT_KINDS = [
  'oneroster',
  /** Only what has changed since. */
  'oneroster-delta',
  'plain-roster',
  'accounts',
  'attendance',
  'survey-history',
  /** No file: the school's next year, as it follows from this one. */
  'next-year',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column of a list may be. `nothing`: somebody has said that it is not to be read. */
export const COLUMN_MEANINGS = [
  'schoolCode',
  'schoolName',
  'year',
  'grade',
  'class',
  /** Grade and class in one cell, e.g. 5年1組. */
  'gradeClass',
  /** Number in class as well, e.g. 5年1組1番. */
  'gradeClassNumber',
  'number',
  'name',
  'familyName',
  'givenName',
  'preferredName',
  'kana',
  'familyKana',
  'givenKana',
  'birthday',
  'studentNumber',
  'email',
  'password',
  /** The regular class of a pupil of a special-needs class (交流学級). */
  'otherClass',
  /** Whether the child is still there: 転出, 卒業. */
  'status',
  'nothing',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

export interface Decisions {
  /** The school that lists without a school code are about (its id). */
  readonly school?: string;
  /** The school year of lists that do not say it. */
  readonly year?: number;
  /** Whether a plain list holds the whole school, or only the classes that it names; nobody else in it has left. */
  readonly covers?: 'school' | 'classes';
  /** File → position of the column (from 0, as text) → what it is. Overrules what is proposed. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, ColumnMeaning>>>>;
  /** `PlannedPerson.key` → the id of the pupil who it is, or `new`. */
  readonly people?: Readonly<Record<string, string>>;
  /** Reasons for which every proposed pair is taken as the same child, e.g. `name-variant`. */
  readonly alike?: readonly MatchReason[];
  /** School id → how many people leave it. Asked for when they are many; another number than found refuses. */
  readonly leavers?: Readonly<Record<string, number>>;
  /** What marks of an attendance register mean that are not the same everywhere. */
  readonly marks?: ChosenMarks;
  /** Instead of files: the school year that this one becomes. */
  readonly nextYear?: number;
  /** Who has which class from then on, by uid. */
  readonly homerooms?: Readonly<Record<string, readonly string[]>>;
  /** Names that could not be read whole and are of the child that is listed there, as `sightOf` writes them. */
  readonly seen?: readonly string[];
}

export const MATCH_REASONS = [
  'student-number',
  'account',
  'place',
  'name',
  'kana',
  'birthday',
  /** Confirmed in an earlier import. */
  'alias',
  /** The names differ in the form of a character only (髙 and 高). */
  'name-variant',
  /** Given name, and place or birthday, are the same; the family name is another. */
  'surname-changed',
  /** Two or more are equally near. */
  'namesakes',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A pupil who is stored, and may be the one in the list. */
export interface Candidate {
  readonly pupilId: string;
  readonly name: string;
  readonly classId: string;
  readonly number: number;
  readonly why: readonly MatchReason[];
  /** 0…1 */
  readonly sure: number;
}

/** One child of a list, or of a school (`left`). */
export interface PlannedPerson {
  /** `file:line`; of who has left, the path of the pupil. */
  readonly key: string;
  readonly file?: string;
  readonly line?: number;
  readonly school: string;
  /** Absent when the row says none that can be used. */
  readonly classId?: string;
  readonly number?: number;
  readonly name: string;
  /** `proposed` is kept out until somebody decides. */
  readonly match: 'exact' | 'proposed' | 'confirmed' | 'new' | 'left';
  /** Best first. Of `exact` and `confirmed`, the one it is. */
  readonly candidates: readonly Candidate[];
}

export interface ProposedColumn {
  readonly position: number;
  readonly heading: string;
  /** Absent: it has no place, and is said so. */
  readonly meaning?: ColumnMeaning;
  /** `decided` by a person, from the heading, or from what stands below it. */
  readonly from?: 'decided' | 'heading' | 'contents';
  /** What stands in the first rows, to look at. */
  readonly examples: readonly string[];
}

export interface FileColumns {
  readonly file: string;
  readonly headerLine: number;
  readonly columns: readonly ProposedColumn[];
}

export interface PlannedLeaver {
  readonly school: string;
  readonly what: 'pupil' | 'staff';
  /** Of the pupil or staff document. */
  readonly path: string;
  readonly name: string;
  readonly classId?: string;
}

/** What happens in one class. */
export interface ClassCounts {
  readonly school: string;
  readonly classId: string;
  readonly name: string;
  readonly added: number;
  readonly moved: number;
  readonly changed: number;
  readonly left: number;
  readonly stays: number;
}

/** A row that is not applied, whole, with the problems that keep it out: to be saved as a list, mended and sent again. */
export interface LeftOutRow {
  readonly file: string;
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

/** What has to be decided before anything may be applied. */
export type Question =
  | { readonly ask: 'school' }
  | { readonly ask: 'columns'; readonly file: string; readonly missing: readonly ColumnMeaning[] }
  | {
      readonly ask: 'leavers';
      readonly school: string;
      readonly schoolName: string;
      readonly count: number;
      readonly of: number;
      /** Ids of classes that nobody stays in. */
      readonly emptied: readonly string[];
    };

export interface ImportPlan {
  readonly kind: ImportKind;
  /** In the order to write them. */
  readonly documents: readonly PlannedDocument[];
  readonly accounts: readonly PlannedAccount[];
  /** Ids of the schools that it is about. */
  readonly schools: readonly string[];
  readonly leavers: readonly PlannedLeaver[];
  readonly problems: readonly Problem[];
  readonly people: readonly PlannedPerson[];
  readonly columns: readonly FileColumns[];
  readonly counts: readonly ClassCounts[];
  readonly leftOut: readonly LeftOutRow[];
  /** Empty when it may be applied. */
  readonly questions: readonly Question[];
}
