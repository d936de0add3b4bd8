import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { prepareAttendance } from './attendance';
import { runImport } from './cli';

process.exitCode = await runImport('npm run import:attendance -- FILE [--apply]', async (target, path) =>
  prepareAttendance(target, basename(path), await readFile(path)),
);
