/** Exports as the commands find them. */
import type { CommandName } from '@domain/commands/registry';
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';

const EXPORT = 'export-1';
const AT = new Date('2026-11-20T01:00:00Z');

const WANTED = {
  ...{ kind: 'panel', purpose: 'モデルを学ばせる', recipient: '教育支援課', basis: '議決 11/1' },
  ...{ from: '2026-04', to: '2026-10', destroyBy: '2027-03-31' },
};

export const EXPORT_PAYLOADS = {
  'ask-export': { exportId: 'export-0', ...WANTED },
  'decide-export': { exportId: EXPORT, outcome: 'approved', reason: '目的に合う' },
  'record-export': { exportId: EXPORT, children: 1, rows: 2, left: 0, sha256: 'a'.repeat(64) },
};

/** As it is stored: asked by `asker`, and approved by somebody else unless `change` says something else. */
export const storedExport = (asker: string, change: object = {}): object => ({
  ...WANTED,
  ...{ state: 'approved', reason: '目的に合う', asked: { uid: asker, name: asker, at: AT } },
  ...{ decided: { uid: 'board-2', name: '別の 委員', at: AT }, ...change },
});

/** As the command needs it. */
export async function layOutExports(db: FunctionsDatabase, name: CommandName): Promise<void> {
  await db.doc(paths.export('export-0')).delete();
  const asked =
    name === 'record-export' ? storedExport('board') : storedExport('board-2', { state: 'asked' });
  await db.doc(paths.export(EXPORT)).set(asked);
}
