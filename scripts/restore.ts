/** npm run restore -- DIR: a backup into an empty project. Every part is looked at before anything is written. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { HashParameters } from './backup/accounts';
import { wholeBackup } from './backup/manifest';
import { putBack } from './backup/put-back';
import { BackupError, secretFrom } from './backup/seal';
import { findTarget } from './import/target';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'key-file': { type: 'string' },
    'hash-file': { type: 'string' },
    over: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const target = findTarget(process.env);
if (!target || folder === undefined) {
  console.error(
    'npm run restore -- DIR [--key-file FILE] [--hash-file FILE] [--over], with a running stack or GOOGLE_APPLICATION_CREDENTIALS.',
  );
  process.exit(2);
}
try {
  const began = Date.now();
  const backup = await wholeBackup(folder, await secretFrom(process.env, values['key-file']));
  const hashFile = values['hash-file'];
  const hash =
    hashFile === undefined ? undefined : (JSON.parse(readFileSync(hashFile, 'utf8')) as HashParameters);
  await putBack(target, backup, { over: values.over, hash, tell: (line) => console.log(line) });
  console.log(
    `Put back as of ${backup.manifest.at}, in ${((Date.now() - began) / 1000).toFixed(1)} s. Now: npm run rebuild.`,
  );
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
