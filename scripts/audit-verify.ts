/** npm run audit:verify: whether the logs of what adults have changed are as they were written, and where not. */
import { verifyAudit } from '../functions/src/platform/commands/verify-audit';
import { findTarget } from './import/target';
import { functionsDatabase } from './stack/functions-database';

const WORDS = {
  missing: 'is missing',
  malformed: 'is no entry',
  moved: 'stands in the place of another',
  changed: 'was changed',
  unlinked: 'does not follow the one before it: that one was written anew',
  begun: 'is said to be the last that went, and no entry says that the log was shortened so far',
  cut: 'is not the end that the head knows of',
} as const;

const target = findTarget(process.env);
if (!target) {
  console.error(
    'Start the stack with `npm start` first, or set GOOGLE_APPLICATION_CREDENTIALS and GCLOUD_PROJECT.',
  );
  process.exit(2);
}
const chains = await verifyAudit(functionsDatabase(target.project));
for (const { school, head, problems } of chains) {
  const name = school === '' ? 'The city' : school;
  // Whoever keeps this line elsewhere can tell later whether all of it was written anew.
  console.log(`${name}: ${head ? `${head.seq} entries, the last one ${head.hash}` : 'no entries'}`);
  for (const { seq, why } of problems) console.log(`  entry ${seq} ${WORDS[why]}`);
}
process.exit(chains.every(({ problems }) => problems.length === 0) ? 0 : 1);
