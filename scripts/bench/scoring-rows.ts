import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { ROOT } from '../stack/folders';
import type { Row } from './row';

const outcome = z.object({ seconds: z.number(), megabytes: z.number() });

const PROGRAMS = [
  { file: 'scoring.ts', what: 'scoring 260,000 pupils' },
  { file: 'risk-scoring.ts', what: 'risk of 260,000 pupils, 33 features, school by school' },
] as const;

export function scoringRows(): Row[] {
  return PROGRAMS.flatMap(({ file, what }): Row[] => {
    const program = fileURLToPath(new URL(file, import.meta.url));
    const text = execFileSync(process.execPath, ['--import', 'tsx', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { seconds, megabytes } = outcome.parse(JSON.parse(text));
    return [
      { what, value: seconds, unit: 's', budget: 10 },
      { what: `${what}: memory`, value: megabytes, unit: 'MB', budget: 300, note: 'the whole process' },
    ];
  });
}
