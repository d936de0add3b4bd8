import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { ROOT } from '../stack/folders';
import type { Row } from './row';

const outcome = z.object({ seconds: z.number(), megabytes: z.number() });

const PROGRAMS = [
  { program: new URL('scoring.ts', import.meta.url), what: 'scoring 260,000 pupils' },
  {
    program: new URL('risk-scoring.ts', import.meta.url),
    what: 'risk of 260,000 pupils, 33 features, school by school',
  },
] as const;

export function scoringRows(): Row[] {
  return PROGRAMS.flatMap(({ program, what }): Row[] => {
    const text = execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(program)], {
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
