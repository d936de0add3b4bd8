/** Reads a training panel row by row: a city's two years are 100 MB and never stand in memory as text. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { dayOf } from '@domain/days';
import { SYNTHETIC_COLUMN } from '@domain/export/panel-columns';
import { itemOf, SAME_AS } from '@domain/optional/items';
import { refusalOfColumn, permissionOf } from '@domain/optional/refusal';
import type { Problem, ProblemCode } from '@domain/import/problem';
import type { Feature } from '@domain/risk/features';
import type { PanelRow } from './training/panel';
import { basesBeside } from './bases-beside';
import { readPanelRow } from './training/panel-cells';
import { readPanelHeader, type PanelHeader } from './training/panel-header';

/** Nobody reads more of them, and one wrong column makes as many as there are rows. */
const MOST_PROBLEMS = 100;

export interface PanelOptions {
  readonly onRow: (row: PanelRow) => void;
  /** First and last month to hand over; other rows are checked all the same. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The features that columns may have; without it Soramoyo's own. */
  readonly dictionary?: readonly Feature[] | undefined;
  /** Share of the file that is read, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface PanelRead {
  /** With one error in it nothing should be made of the rows. Reading stops at the hundredth. */
  readonly problems: readonly Problem[];
  readonly rows: number;
  /** Features that have a column. */
  readonly features: readonly string[];
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Throws when the file cannot be opened. */
export async function readPanel(path: string, options: PanelOptions): Promise<PanelRead> {
  const { onRow, from = '', to = '9999-12', dictionary, onProgress } = options;
  const file = basename(path);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let header: PanelHeader | null = null;
  const bases = await basesBeside(path);
  const today = dayOf(Date.now());
  let rows = 0;
  const refuse = (
    code: ProblemCode,
    params: Problem['params'],
    place: { line?: number; column?: number } = {},
  ) => problems.push({ severity: 'error', code, file, ...place, params });
  try {
    for await (const { record, info } of await records(path, onProgress)) {
      if (header === null) {
        header = readPanelHeader(file, record, problems, dictionary, (name) =>
          refusalOfColumn(name, bases, today),
        );
        if (header === null) break;
        continue;
      }
      const row = readPanelRow(header, info.lines, record, problems);
      if (problems.length >= MOST_PROBLEMS) break;
      if (row === null) continue;
      if (!row.audit[SYNTHETIC_COLUMN])
        for (const { name, at } of header.audit) {
          const item = SAME_AS[name];
          const use = item && row.audit[name] !== '' ? permissionOf(item, bases, today) : undefined;
          if (item && use && 'why' in use)
            refuse(`item-${use.why}`, { name, item: itemOf(item).title }, { line: row.line, column: at + 1 });
        }
      rows += 1;
      const key = `${row.pupilKey} ${row.yearMonth}`;
      if (seen.has(key))
        refuse('row-duplicate', { value: key }, { line: row.line, column: header.keys.pupilKey + 1 });
      seen.add(key);
      if (row.yearMonth >= from && row.yearMonth <= to) onRow(row);
    }
  } catch (error) {
    if (error instanceof CsvError)
      refuse('csv-broken', { detail: error.code }, { line: Number(error.lines) });
    else if (
      error instanceof TypeError &&
      'code' in error &&
      error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    )
      refuse('encoding-not-utf8', {});
    else throw error;
  }
  if (rows === 0 && problems.length === 0) refuse('file-empty', {});
  return { problems, rows, features: header?.features.map(({ feature }) => feature.name) ?? [] };
}

async function records(path: string, onProgress: PanelOptions['onProgress']): Promise<AsyncIterable<Parsed>> {
  const { size } = await stat(path);
  const parser = parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true });
  // What goes wrong in reading comes out of the parser.
  return pipeline(Readable.from(texts(path, size, onProgress)), parser, () => undefined);
}

async function* texts(
  path: string,
  size: number,
  onProgress: PanelOptions['onProgress'],
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
    read += chunk.length;
    onProgress?.(read / size);
  }
  yield decoder.decode();
}
