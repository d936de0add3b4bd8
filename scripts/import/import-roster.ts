import { runImport } from './cli';
import { readCsvFiles } from './read-files';
import { prepareRoster } from './roster';

process.exitCode = await runImport('npm run import:roster -- DIR_OR_ZIP [--apply]', async (target, path) =>
  prepareRoster(target, await readCsvFiles(path)),
);
