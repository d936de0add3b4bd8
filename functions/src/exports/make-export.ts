import type { Firestore } from 'firebase-admin/firestore';
import { csvLine } from '@domain/export/csv';
import { dayOf } from '@domain/days';
import { DEED_COLUMNS, SYNTHETIC_COLUMN } from '@domain/export/panel-columns';
import { panelCells, panelColumns, type PanelRange, rowsOf } from '@domain/export/panel-row';
import type { Pseudonyms } from '@domain/export/pseudonyms';
import type { Export } from '@domain/export/records';
import {
  RESEARCH_COLUMNS,
  type ResearchChild,
  researchChild,
  withoutSmallCells,
} from '@domain/export/research';
import { columnOf, type OptionalItem } from '@domain/optional/items';
import { type OptionalBases, optionalBasesSchema } from '@domain/optional/records';
import { itemsInUse } from '@domain/optional/refusal';
import { paths } from '@domain/paths';
import { isModelled, isResearched } from '@domain/rights/stops';
import { leniently, type OnFailure } from '../platform/store';
import { exportedChildren } from './exported-children';

export interface ExportPorts {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly pseudonyms: Pseudonyms;
  readonly outcome: PanelRange['outcome'];
  /** All children of this database are made up. */
  readonly synthetic: boolean;
  /** Takes the table line by line. */
  readonly write: (line: string) => Promise<void>;
  readonly onFailure: OnFailure;
}

export interface ExportCounts {
  readonly children: number;
  readonly rows: number;
  /** Children whose group was too small. */
  readonly left: number;
}

type Wanted = Pick<Export, 'kind' | 'from' | 'to'>;

/** The table that was asked for. Whose data are used no more for it stands in none of its lines. */
export async function makeExport(ports: ExportPorts, wanted: Wanted): Promise<ExportCounts> {
  return wanted.kind === 'panel' ? makePanel(ports, wanted) : makeResearch(ports, wanted);
}

/** Under what items of other offices stand in a panel. */
export async function basesOf(db: Firestore): Promise<OptionalBases | undefined> {
  return leniently(optionalBasesSchema, await db.doc(paths.optionalBases).get());
}

async function makePanel(ports: ExportPorts, { from, to }: Wanted): Promise<ExportCounts> {
  const { synthetic, write, outcome, now } = ports;
  const items = itemsInUse(await basesOf(ports.db), dayOf(now));
  const audit = [...DEED_COLUMNS, ...items.map(columnOf), ...(synthetic ? [SYNTHETIC_COLUMN] : [])];
  await write(csvLine(panelColumns(audit), 'first'));
  let [children, rows] = [0, 0];
  for await (const child of childrenOfCity(ports, from, isModelled, items)) {
    const own = rowsOf(child, { from, to, outcome, today: dayOf(now) });
    children += own.length > 0 ? 1 : 0;
    rows += own.length;
    const more = [...items.map((item) => child.optional.get(item) ?? ''), ...(synthetic ? ['1'] : [])];
    for (const row of own) await write(csvLine([...panelCells(row), ...more]));
  }
  return { children, rows, left: 0 };
}

async function makeResearch(ports: ExportPorts, { from, to }: Wanted): Promise<ExportCounts> {
  const { write, outcome, now } = ports;
  const all: ResearchChild[] = [];
  for await (const child of childrenOfCity(ports, from, isResearched)) {
    const coarse = researchChild(rowsOf(child, { from, to, outcome, today: dayOf(now) }));
    if (coarse) all.push(coarse);
  }
  const { kept, left } = withoutSmallCells(all);
  await write(csvLine(RESEARCH_COLUMNS, 'first'));
  for (const { rows } of kept) for (const row of rows) await write(csvLine(row));
  return { children: kept.length, rows: kept.reduce((sum, one) => sum + one.rows.length, 0), left };
}

async function* childrenOfCity(
  { db, now, pseudonyms, onFailure }: ExportPorts,
  from: string,
  isTaken: typeof isModelled,
  items: readonly OptionalItem[] = [],
) {
  const { docs } = await db.collection('schools').select().get();
  for (const { id } of docs)
    yield* exportedChildren({ db, now, from, pseudonyms, isTaken, items, onFailure }, id);
}
