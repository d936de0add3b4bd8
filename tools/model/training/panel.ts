/** The training panel: one row a pupil and month, as `docs/data-dictionary.md` describes it. */
import type { GradeBand } from '@domain/export/panel-columns';
import type { FeatureRow } from '@domain/risk/features';

export interface PanelRow {
  /** Line of the file, 1 is the header. */
  readonly line: number;
  /** A key made for the export; nobody's number or name. */
  readonly pupilKey: string;
  readonly schoolId: string;
  /** `2026-04`; the features are as they were known at its end. */
  readonly yearMonth: string;
  readonly gradeBand: GradeBand;
  /** Long absent at the end of the month: watched over by people, neither trained on nor ranked. */
  readonly alreadyAbsent: boolean;
  /** Whether the outcome came within its horizon; null: not known yet. */
  readonly onset: boolean | null;
  readonly features: FeatureRow;
  /** `audit_…` columns by their whole name, '' when empty: for subgroup tables only, never features. */
  readonly audit: Readonly<Record<string, string>>;
}
