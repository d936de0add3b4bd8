/** `npm run build`: the functions into functions/lib, the app into dist. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildForCity } from '../stack/build';
import { WORK } from '../stack/folders';

const logs = join(WORK, 'build-logs');
mkdirSync(logs, { recursive: true });
await buildForCity(logs);
console.log('Built: dist, functions/lib');
