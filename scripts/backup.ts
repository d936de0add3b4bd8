/** npm run backup -- DIR: everything that is stored, accounts included, encrypted, into an empty folder. */
import { parseArgs } from 'node:util';
import { BackupError, secretFrom } from './backup/seal';
import { takeBackup } from './backup/take';
import { findTarget } from './import/target';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'key-file': { type: 'string' } },
});
const [folder] = positionals;
const target = findTarget(process.env);
if (!target || folder === undefined) {
  console.error(
    'npm run backup -- DIR [--key-file FILE], with a running stack or GOOGLE_APPLICATION_CREDENTIALS.',
  );
  process.exit(2);
}
try {
  const began = Date.now();
  const secret = await secretFrom(process.env, values['key-file']);
  const manifest = await takeBackup(target, folder, secret, (line) => console.log(line));
  const documents = Object.values(manifest.collections).reduce((sum, count) => sum + count, 0);
  const megabytes = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  console.log(
    `${documents} documents and ${manifest.accounts} accounts as of ${manifest.at}: ${megabytes.toFixed(1)} MB, ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
