/** An import changes what is derived from the pupils of a school: pupils who have changed classes take along their past days. */
import type { Firestore } from 'firebase-admin/firestore';
import { pendingRebuildSchema } from '@domain/import/pending-rebuild';
import { paths } from '@domain/paths';
import { rebuildSchools } from '../stack/rebuild-schools';
import type { Prepared } from './prepared';
import { deleteDocuments, readDocuments, writeDocuments } from './store';
import type { Target } from './target';

/** The same import, which also makes again what is derived in the schools that it writes to, and in those that an interrupted one left. */
export async function withRebuild({ db, project }: Target, prepared: Prepared): Promise<Prepared> {
  const left = await pendingSchools(db);
  const changed = (prepared.plan?.documents ?? []).flatMap(
    ({ path }) => /^schools\/([^/]+)/.exec(path)?.[1] ?? [],
  );
  const schools = [...new Set([...left, ...changed])].sort();
  return {
    ...prepared,
    pending: left.length > 0,
    apply: async (onProgress) => {
      if (schools.length > 0) await writeDocuments(db, [{ path: paths.rebuild, data: { schools } }]);
      const problems = await prepared.apply(onProgress);
      await rebuildSchools(project, () => undefined, schools);
      await deleteDocuments(db, [paths.rebuild]);
      return problems;
    },
  };
}

async function pendingSchools(db: Firestore): Promise<string[]> {
  const stored = (await readDocuments(db, [paths.rebuild])).get(paths.rebuild);
  return stored === undefined ? [] : pendingRebuildSchema.parse(stored).schools;
}
