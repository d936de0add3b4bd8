/** Writes a panel as the reader takes it. Nothing needs quotes: keys, numbers and codes. */
import { PANEL_KEYS } from '@domain/export/panel-columns';
import { FEATURES } from '@domain/risk/features';
import type { PanelRow } from './training/panel';

const NAMES = FEATURES.map(({ name }) => name);

export function panelHeader({ audit }: PanelRow): string {
  return [...PANEL_KEYS, ...NAMES, ...Object.keys(audit)].join(',');
}

export function panelLine({ features, audit, alreadyAbsent, onset, ...row }: PanelRow): string {
  return [
    row.pupilKey,
    row.schoolId,
    row.yearMonth,
    row.gradeBand,
    flag(alreadyAbsent),
    flag(onset),
    ...NAMES.map((name) => features[name] ?? ''),
    ...Object.values(audit),
  ].join(',');
}

function flag(value: boolean | null): string {
  return value === null ? '' : value ? '1' : '0';
}
