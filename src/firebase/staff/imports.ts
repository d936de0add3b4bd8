/** Imports on screen: asked for by school, because the rules admit whoever administers it. */
import {
  type ImportPeople,
  importPeopleSchema,
  type ImportProblems,
  importProblemsSchema,
  type ImportRecord,
  type ImportRows,
  importRowsSchema,
  importSchema,
  type ImportTurn,
  importTurnSchema,
} from '@domain/import/records';
import { paths } from '@domain/paths';
import type * as z from 'zod/mini';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchImports(school: string): Watch<Record<string, ImportRecord>> {
  return watchOfSchool(paths.imports, school, importSchema);
}

export function watchImport(importId: string): Watch<ImportRecord | null> {
  return watchDocument(paths.import(importId), importSchema);
}

export function watchTurn(school: string): Watch<ImportTurn | null> {
  return watchDocument(paths.importTurn(school), importTurnSchema);
}

export function watchPeople(school: string, importId: string): Watch<Record<string, ImportPeople>> {
  return watchOfSchool(`${paths.import(importId)}/people`, school, importPeopleSchema);
}

export function watchProblems(school: string, importId: string): Watch<Record<string, ImportProblems>> {
  return watchOfSchool(`${paths.import(importId)}/problems`, school, importProblemsSchema);
}

export function watchRows(school: string, importId: string): Watch<Record<string, ImportRows>> {
  return watchOfSchool(`${paths.import(importId)}/rows`, school, importRowsSchema);
}

function watchOfSchool<T>(path: string, school: string, schema: z.ZodMiniType<T>): Watch<Record<string, T>> {
  return watchQuery(
    ({ db, collection, query, where }) => query(collection(db, path), where('school', '==', school)),
    schema,
  );
}
