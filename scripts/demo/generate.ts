import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { daySchema } from '@domain/day-schemas';
import { demoFiles } from './files';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, until: { type: 'string' }, out: { type: 'string' } },
});
const seed = Number(values.seed ?? '7');
const until = daySchema.safeParse(values.until);
const out = values.out ?? 'demo';

if (!Number.isInteger(seed) || !until.success) {
  console.error('Usage: npm run demo:generate -- --until YYYY-MM-DD [--seed 7] [--out demo]');
  process.exitCode = 2;
} else {
  for (const [path, text] of demoFiles(seed, until.data)) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(file);
  }
}
