/** What an import found wrong, where exactly, in a form that any language can word (`code` + `params`). */
export const PROBLEM_CODES = [
  'encoding-unknown',
  'csv-broken',
  'zip-broken',
  'zip-encrypted',
  'zip-too-large',
  'excel-old',
  'excel-broken',
  'files-none',
  'file-unread',
  'sets-many',
  'file-missing',
  'file-empty',
  'file-unlisted',
  'manifest-version',
  'delta-first',
  'row-older',
  'class-not-empty',
  'person-incomplete',
  'header-missing',
  'header-duplicate',
  'header-empty',
  'row-width',
  'formula',
  'value-missing',
  'value-invalid',
  'number-invalid',
  'day-invalid',
  'email-invalid',
  'password-short',
  'id-invalid',
  'id-duplicate',
  'email-duplicate',
  'number-duplicate',
  'reference-missing',
  'school-mismatch',
  'class-duplicate',
  'grade-invalid',
  'pupil-without-class',
  'pupil-without-number',
  'pupil-two-regular-classes',
  'user-without-role',
  'user-two-schools',
  'runner-kept',
  'child-moved',
  'keys-changed',
  'role-unknown',
  'person-unsure',
  'accounts-of-nobody',
  'grade-unread',
  'grade-unknown',
  'title-unfit',
  'school-unknown',
  'class-unknown',
  'pupil-unknown',
  'name-different',
  'name-variant',
  'name-illegible',
  'school-code-double',
  'school-not-in-files',
  'header-unread',
  'month-of-another-year',
  'day-to-come',
  'items-missing',
  'answers-none',
  'answered-already',
  'round-of-another-instrument',
  'row-duplicate',
  'day-outside-month',
  'mark-unknown',
  'instrument-unknown',
  'round-inconsistent',
  'account-foreign',
  'encoding-not-utf8',
  'header-unknown',
  'decimal-invalid',
  'month-invalid',
  'choice-invalid',
  'item-no-basis',
  'item-basis-over',
  'item-held-already',
  'item-never-feature',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** Warnings are only shown. */
  readonly severity: 'error' | 'warning';
  /** What an error keeps out: its row, all that the files say of a child, or (where it is absent) the whole import. */
  readonly keepsOut?: 'row' | 'child' | 'file';
  readonly code: ProblemCode;
  readonly file: string;
  /** 1 is the header. Absent when the file as a whole is meant. */
  readonly line?: number;
  /** 1 is the first column. */
  readonly column?: number;
  readonly params: Readonly<Record<string, string>>;
}

/** Whether nothing at all may be applied. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity, keepsOut = 'file' }) => severity === 'error' && keepsOut === 'file');
}

/** By file, line and column, as somebody would go through the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
