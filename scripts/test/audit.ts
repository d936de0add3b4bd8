import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ROOT } from '../stack/folders';
import { notRun } from './not-run';
import { NOTHING, plus, type Tally } from './tally';

const reportSchema = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
});

/**
 * Known weaknesses of what is delivered: the app's and the functions' packages, not the tools. Without a registry nothing is known:
 * then a release fails, and everybody else is told.
 */
export function audit(forRelease: boolean): Tally {
  return [ROOT, join(ROOT, 'functions')]
    .map((folder) => auditFolder(folder, forRelease))
    .reduce(plus, NOTHING);
}

function auditFolder(folder: string, forRelease: boolean): Tally {
  const name = folder === ROOT ? 'the app' : 'the functions';
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--loglevel=silent'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const report = reportSchema.safeParse(parsed(stdout));
  if (!report.success) {
    const missing = `npm audit of ${name}’s packages was not run: the registry does not answer`;
    console.log(`  ${missing}`);
    notRun.push(missing);
    return forRelease ? { passed: 0, failed: 1 } : NOTHING;
  }
  const { high, critical } = report.data.metadata.vulnerabilities;
  const isSound = high + critical === 0;
  console.log(`  ${isSound ? 'ok    ' : 'FAILED'} ${name}’s packages: ${high} high, ${critical} critical`);
  return isSound ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
