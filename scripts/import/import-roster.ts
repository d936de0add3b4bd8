import { runImport } from './cli';
import { filesAt } from './read-files';
import { withRebuild } from './rebuild-after';
import { prepareRoster } from './roster';

const USAGE =
  'npm run import:roster -- DIR_OR_FILE [--apply] [--school ID] [--year YYYY] [--alike REASON] [--leavers SCHOOL=COUNT] [--left-out FILE] [--decisions FILE] [--lang ja|en]';

process.exitCode = await runImport(USAGE, async (target, path, { decisions }) =>
  withRebuild(target, await prepareRoster(target, await filesAt(path), { decisions, firstPasswords: true })),
);
