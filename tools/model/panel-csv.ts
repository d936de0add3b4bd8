/** Writes a panel as the reader takes it. Nothing needs quotes: keys, numbers and codes. */
import { panelCells, panelColumns } from '@domain/export/panel-row';
import type { PanelRow } from './training/panel';

export function panelHeader({ audit }: PanelRow): string {
  return panelColumns(Object.keys(audit)).join(',');
}

export function panelLine(row: PanelRow): string {
  return panelCells(row).join(',');
}
