import { rebuildSchool } from '../../functions/src/rebuild';
import { functionsDatabase } from '../stack/functions-database';

/** A rebuild of one school after the other. */
export function boardRebuilder(project: string): (school: string) => Promise<unknown> {
  const db = functionsDatabase(project);
  return (school) => rebuildSchool(db, school);
}
