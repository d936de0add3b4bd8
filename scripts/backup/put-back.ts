/** A backup into an empty project. Killed half-way, the same backup goes on where it was. */
import { paths } from '@domain/paths';
import { restoreSchema } from '@domain/restore';
import type { Target } from '../import/target';
import { type HashParameters, putAccounts } from './accounts';
import { linesOf, type WholeBackup } from './manifest';
import { BackupError } from './seal';
import { documentIn } from './values';

export interface PutBackOptions {
  /** Also where something is stored already. What the backup does not have stays. */
  readonly over?: boolean;
  readonly hash?: HashParameters | undefined;
  readonly tell?: (line: string) => void;
}

export async function putBack(
  target: Target,
  backup: WholeBackup,
  options: PutBackOptions = {},
): Promise<void> {
  const { over = false, hash, tell = () => undefined } = options;
  const { db } = target;
  const { id, parts } = backup.manifest;
  const state = db.doc(paths.restore);
  const found = restoreSchema.safeParse((await state.get()).data());
  const begun = found.success && found.data.id === id ? found.data.parts : 0;
  if (begun === 0 && !over && !(found.success && found.data.id === id)) await refuseFilled(target);
  await state.set({ id, parts: begun });
  for (const [index, part] of parts.entries()) {
    if (index < begun) continue;
    const lines = await linesOf(backup, part);
    if (part.kind === 'documents') await putDocuments(target, lines);
    else
      await putAccounts(
        target,
        lines.map((line) => JSON.parse(line) as Record<string, unknown>),
        hash,
      );
    await state.set({ id, parts: index + 1 });
    tell(`${part.name}: ${part.count} ${part.kind} (${index + 1} of ${parts.length})`);
  }
  await state.delete();
}

async function putDocuments({ db }: Target, lines: readonly string[]): Promise<void> {
  const writer = db.bulkWriter();
  const failed: string[] = [];
  writer.onWriteError(({ failedAttempts, documentRef }) => {
    if (failedAttempts < 5) return true;
    failed.push(documentRef.path);
    return false;
  });
  for (const line of lines) {
    const { path, fields } = documentIn(db, line);
    writer.set(db.doc(path), fields).catch(() => undefined);
  }
  await writer.close();
  if (failed.length > 0)
    throw new BackupError(`${failed.length} documents were not taken, ${failed[0] ?? ''} first.`);
}

async function refuseFilled({ db, auth }: Target): Promise<void> {
  const [collections, { users }] = await Promise.all([db.listCollections(), auth.listUsers(1)]);
  if (collections.length > 0 || users.length > 0)
    throw new BackupError(
      'The project is not empty: nothing was written. Say --over to write into it all the same.',
    );
}
