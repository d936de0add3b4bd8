import type { PanelRow } from './panel';
import { SampleCollector, type Samples } from './samples';

export function givenRow(more: Partial<PanelRow>): PanelRow {
  return {
    line: 2,
    pupilKey: 'p',
    schoolId: 's',
    yearMonth: '2026-04',
    gradeBand: '4-6',
    alreadyAbsent: false,
    onset: false,
    features: {},
    audit: {},
    ...more,
  };
}

export function givenSamples(names: readonly string[], rows: readonly Partial<PanelRow>[]): Samples {
  const collector = new SampleCollector(names);
  for (const row of rows) collector.add(givenRow(row));
  return collector.samples();
}
