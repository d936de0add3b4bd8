/** npm run rebuild: every derived document of every school again from its sources. */
import { rebuildSchool } from '../functions/src/rebuild';
import { findTarget } from './import/target';
import { functionsDatabase } from './stack/functions-database';

const target = findTarget(process.env);
if (!target) {
  console.error('Start the stack with `npm start` first, or set GOOGLE_APPLICATION_CREDENTIALS and GCLOUD_PROJECT.');
  process.exit(2);
}

const db = functionsDatabase(target.project);
const { docs: schools } = await target.db.collection('schools').select().get();
for (const { id } of schools) {
  const written = await rebuildSchool(db, id, { onProgress: (phase) => console.log(`${id}: ${phase}`) });
  console.log(`${id}: ${written} documents written`);
}
