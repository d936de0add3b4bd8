/** The documents of an import. */
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { toStored } from '@domain/documents/instants';
import {
  importChangesSchema,
  importPieceSchema,
  importSchema,
  type ImportRecord,
} from '@domain/import/records';
import { paths } from '@domain/paths';
import { parsed } from '../platform/store';
import type { ChangePage } from './changes';

const PAGES_AT_ONCE = 10;

/** Some fields of it as they are stored. */
export function fieldsOf(fields: Partial<ImportRecord>): Record<string, unknown> {
  return toStored(importSchema, fields, { instant: (ms) => Timestamp.fromMillis(ms) });
}

/** The files as they were sent; `undefined` where a piece is missing. */
export async function filesOf(
  db: Firestore,
  importId: string,
  { files }: ImportRecord,
): Promise<Map<string, Uint8Array> | undefined> {
  const found = new Map<string, Uint8Array>();
  for (const [index, { name, pieces }] of files.entries()) {
    const parts: Buffer[] = [];
    for (let piece = 0; piece < pieces; piece += 1) {
      const path = paths.importPiece(importId, `${index}-${piece}`);
      const stored = parsed(importPieceSchema, await db.doc(path).get());
      if (!stored) return undefined;
      parts.push(Buffer.from(stored.data, 'base64'));
    }
    found.set(name, Buffer.concat(parts));
  }
  return found;
}

export async function changePage(db: Firestore, importId: string, page: number): Promise<ChangePage> {
  const stored = parsed(importChangesSchema, await db.doc(paths.importChanges(importId, String(page))).get());
  if (!stored) throw new Error(`${paths.importChanges(importId, String(page))} does not exist`);
  return { of: stored.of, changes: JSON.parse(stored.json) as never };
}

/** In place of all that lay there. */
export async function replacePages(
  db: Firestore,
  importId: string,
  part: 'people' | 'problems' | 'rows' | 'changes',
  pages: readonly object[],
): Promise<number> {
  await clearPart(db, importId, part);
  for (let start = 0; start < pages.length; start += PAGES_AT_ONCE) {
    const batch = db.batch();
    pages
      .slice(start, start + PAGES_AT_ONCE)
      .forEach((page, at) => batch.set(partOf(db, importId, part).doc(String(start + at)), page));
    await batch.commit();
  }
  return pages.length;
}

export async function clearPart(
  db: Firestore,
  importId: string,
  part: 'files' | 'people' | 'problems' | 'rows' | 'changes',
): Promise<void> {
  const refs: DocumentReference[] = await partOf(db, importId, part).listDocuments();
  for (let start = 0; start < refs.length; start += PAGES_AT_ONCE) {
    const batch = db.batch();
    for (const ref of refs.slice(start, start + PAGES_AT_ONCE)) batch.delete(ref);
    await batch.commit();
  }
}

const partOf = (db: Firestore, importId: string, part: string) =>
  db.collection(`${paths.import(importId)}/${part}`);
