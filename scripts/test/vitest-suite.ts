import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ROOT } from '../stack/folders';
import { command } from './command';
import { counted, type Tally } from './tally';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.optional(z.array(z.string())),
        }),
      ),
    }),
  ),
});

/** Runs one suite of vitest.config.ts (the projects whose names begin so), or its files whose path contains one of `match`, by commas, and counts its tests; a file that could not run counts as a failed test. `root`: the checkout whose tests they are, `name`: what its logs are called. */
export async function runVitest(
  project: string,
  logs: string,
  env: Record<string, string> = {},
  match?: string,
  { root = ROOT, name = project }: { root?: string; name?: string } = {},
): Promise<Tally> {
  const json = join(logs, `${name}.json`);
  const log = join(logs, `${name}.log`);
  for (const file of [json, log]) rmSync(file, { force: true });
  const status = await command(
    'vitest/vitest.mjs',
    [
      'run',
      `--root=${root}`,
      ...(match?.split(',') ?? []),
      '--project',
      `${project}*`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${json}`,
    ],
    log,
    env,
  );
  if (!existsSync(json)) {
    console.log(`  no report; see ${log}`);
    return { passed: 0, failed: 1 };
  }
  const report = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  const brokenFiles = report.testResults.filter(
    ({ status: outcome, assertionResults }) =>
      outcome === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  for (const { name, message } of brokenFiles) console.log(`  FAILED ${name}\n    ${message ?? ''}`);
  for (const { assertionResults } of report.testResults)
    for (const { fullName, status: outcome, failureMessages = [] } of assertionResults)
      if (outcome === 'failed')
        console.log(`  FAILED ${fullName}\n    ${failureMessages.join('\n    ').slice(0, 2000)}`);
  const failed = report.numFailedTests + brokenFiles.length;
  // An error outside every test (an unhandled rejection) ends the run with a status of its own.
  return counted({ passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed });
}
