/** npm run rebuild: every derived document of every school again from its sources. */
import { findTarget } from './import/target';
import { rebuildSchools } from './stack/rebuild-schools';

const target = findTarget(process.env);
if (!target) {
  console.error(
    'Start the stack with `npm start` first, or set GOOGLE_APPLICATION_CREDENTIALS and GCLOUD_PROJECT.',
  );
  process.exit(2);
}
console.log('Documents written or removed, by school:');
await rebuildSchools(target.project, (line) => console.log(line));
