/** The columns of a training panel: what a city takes out, what a model is trained and judged on, and what is said of notices and support. */
import { SUPPORT_KINDS } from '../cases/choices';

/** Grades 1–3, 4–6 and 7–9: what may be told of a grade without naming a class. */
export const GRADE_BANDS = ['1-3', '4-6', '7-9'] as const;
export type GradeBand = (typeof GRADE_BANDS)[number];

/** Of a grade 1–9. */
export function bandOf(grade: number): GradeBand {
  return grade <= 3 ? '1-3' : grade <= 6 ? '4-6' : '7-9';
}

export const PANEL_KEYS = [
  'pupilKey',
  'schoolId',
  'yearMonth',
  'gradeBand',
  'alreadyAbsent',
  'onset',
] as const;
export type PanelKey = (typeof PANEL_KEYS)[number];

/** Columns of 0 and 1: whether a notice was made in the month; whether the child had support in it. */
export const NOTICE = 'audit_notice';
export const SUPPORT = 'audit_support';
/** Whether somebody spoke with the child: more than a look, less than support. */
export const CONTACT = 'audit_contact';
/** Which support, one column a kind. */
export const SUPPORT_COLUMNS = SUPPORT_KINDS.map((kind) => ({
  kind,
  name: `audit_support_${kind.replaceAll('-', '_')}`,
}));
/** `1` on rows about children who do not exist: a model trained on one of them is marked so for ever. */
export const SYNTHETIC_COLUMN = 'audit_synthetic';

/** In the order in which they are written. */
export const DEED_COLUMNS = [NOTICE, SUPPORT, CONTACT, ...SUPPORT_COLUMNS.map(({ name }) => name)] as const;
