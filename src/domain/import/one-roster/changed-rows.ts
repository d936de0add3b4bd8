/** Rows of files of changes (delta): `status` says what has become of each, `dateLastModified` whether it is news. */
import { rowKeyOf, type RosterKeys } from '../roster-keys';
import type { Sha256 } from '../plan';
import type { Row } from '../sheet';
import { eachFile, type OneRosterFile, type OneRosterRows, type OneRosterSet } from './files';

const STATUSES = ['active', 'tobedeleted'];
/** Without a zone it is the exporter's own clock: Japan's. */
const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** `dateLastModified` as an ISO text in UTC; `undefined` when it is none. */
export function stampOf(cell: string): string | undefined {
  const [, day, time = '00:00', seconds = ':00', zone = '+09:00'] = STAMP.exec(cell) ?? [];
  const ms = day === undefined ? NaN : Date.parse(`${day}T${time}${seconds}${zone.toUpperCase()}`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

export interface ChangedRows {
  readonly active: OneRosterRows;
  /** To be deleted. */
  readonly gone: OneRosterRows;
}

/** A row that is older than what was imported of it is left alone, and that is said. */
export function readChangedRows(
  { rows, delta }: Pick<OneRosterSet, 'rows' | 'delta'>,
  known: Iterable<RosterKeys>,
  sha256: Sha256,
): ChangedRows {
  const dates = new Map<string, string>();
  for (const { rows: dated } of known)
    for (const [key, { changed = '' }] of Object.entries(dated))
      if (changed > (dates.get(key) ?? '')) dates.set(key, changed);
  const isNews = (name: OneRosterFile, row: Row) => {
    if (row.isRefused()) return true;
    const status = row.code('status').toLowerCase();
    if (!STATUSES.includes(status))
      row.refuse('choice-invalid', 'status', { value: status, choices: STATUSES.join(', ') });
    const written = row.requiredCode('dateLastModified');
    const stamp = stampOf(written ?? '');
    if (written !== undefined && stamp === undefined)
      row.refuse('day-invalid', 'dateLastModified', { value: written });
    const before = dates.get(rowKeyOf(sha256, name, row.code('sourcedId')));
    if (row.isRefused() || stamp === undefined || before === undefined || stamp >= before) return true;
    row.warn('row-older', 'dateLastModified', { value: written ?? '' });
    return false;
  };
  const isGone = (row: Row) => !row.isRefused() && row.code('status').toLowerCase() === 'tobedeleted';
  const news = eachFile((name) =>
    delta.has(name) ? rows[name].filter((row) => isNews(name, row)) : rows[name],
  );
  return {
    active: eachFile((name) => news[name].filter((row) => !delta.has(name) || !isGone(row))),
    gone: eachFile((name) => news[name].filter((row) => delta.has(name) && isGone(row))),
  };
}
