import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { prepareSurveyHistory } from './survey-history';
import { runImport } from './cli';

process.exitCode = await runImport('npm run import:survey-history -- FILE [--apply]', async (target, path) =>
  prepareSurveyHistory(target, basename(path), await readFile(path)),
);
