import { rebuildSchools } from '../stack/rebuild-schools';
import { runImport } from './cli';
import { readCsvFiles } from './read-files';
import { prepareRoster } from './roster';

process.exitCode = await runImport('npm run import:roster -- DIR_OR_ZIP [--apply]', async (target, path) => {
  const prepared = await prepareRoster(target, await readCsvFiles(path));
  return {
    ...prepared,
    apply: async (onProgress) => {
      const problems = await prepared.apply(onProgress);
      // Pupils who have changed classes take along their past days, and this year's results.
      await rebuildSchools(target.project, () => undefined);
      return problems;
    },
  };
});
