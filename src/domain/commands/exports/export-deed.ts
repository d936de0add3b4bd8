/** What every step of an export has in common. */
import { toStored } from '../../documents/instants';
import { type Export, exportSchema } from '../../export/records';
import { paths } from '../../paths';
import { type Decision, one } from '../command';
import { TIMES } from '../rights/right-deed';

export function exportSource(exportId: string) {
  return { standing: one(paths.export(exportId), exportSchema) };
}

/** The log says which kind, and how far it is. */
export function storedExport(exportId: string, next: Export, more: Readonly<Record<string, unknown>> = {}) {
  return {
    done: true,
    writes: [{ how: 'set', path: paths.export(exportId), data: toStored(exportSchema, next, TIMES) }],
    log: { after: { table: next.kind, step: next.state, ...more } },
  } as const satisfies Decision;
}
