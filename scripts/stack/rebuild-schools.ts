import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { functionsDatabase } from './functions-database';

/** Every derived document of these schools (or of all) again from its sources. Tells, school by school, how many had to change. */
export async function rebuildSchools(
  project: string,
  tell: (line: string) => void,
  only?: readonly string[],
): Promise<void> {
  const db = functionsDatabase(project);
  const { docs: schools } = await db.collection('schools').select().get();
  for (const { id } of schools) {
    if (only && !only.includes(id)) continue;
    tell(`${id}: ${await rebuildSchool(db, id)}`);
  }
}
