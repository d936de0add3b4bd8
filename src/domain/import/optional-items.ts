/** One item of another office, one row a child: place in the class, name, the item's code, and the day as of which it is so. */
import type { Day } from '../days';
import { schoolYearOf } from '../days';
import { itemOf, type OptionalItem } from '../optional/items';
import type { Basis } from '../optional/records';
import { paths } from '../paths';
import { findPupil, PLACE_ALIASES, placeColumns, type Directory } from './directory';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import { readSheet, type Table } from './sheet';

export interface OptionalReading {
  readonly directory: Directory;
  readonly item: OptionalItem;
  readonly basis: Basis;
  /** What is to come cannot be known. */
  readonly today: Day;
}

/** `receivedAt` is the writer's to add. One wrong row keeps the whole file out. */
export function planOptionalItems(
  table: Table,
  { directory, item, basis, today }: OptionalReading,
  problems: Problem[],
): PlannedDocument[] {
  const values: readonly string[] = itemOf(item).values ?? [];
  const place = placeColumns(directory, table, []);
  const columns = {
    ...place,
    required: [...place.required, 'value', 'asOf'],
    aliases: { ...PLACE_ALIASES, value: ['値', '区分'], asOf: ['基準日'] },
  };
  const seen = new Set<string>();
  return (readSheet(table, columns, problems) ?? []).flatMap((row) => {
    const asOf = row.requiredDay('asOf');
    if (asOf !== undefined && asOf > today) row.refuse('day-to-come', 'asOf', { value: asOf });
    const value = row.requiredCode('value');
    if (value !== undefined && !values.includes(value))
      row.refuse('choice-invalid', 'value', { value, choices: values.join(' / ') });
    const year = row.code('year') === '' ? schoolYearOf(today) : undefined;
    const pupil = findPupil(row, directory, { titles: [], year });
    if (pupil === undefined || value === undefined || asOf === undefined || row.isRefused()) return [];
    const path = paths.optionalItem(pupil.school, pupil.pupilId, item);
    if (seen.has(path)) row.refuse('row-duplicate', 'number', { value: pupil.classId });
    seen.add(path);
    return [{ path, data: { item, value, asOf, decision: basis.decision.number } }];
  });
}
