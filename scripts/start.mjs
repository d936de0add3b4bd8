import { prepare, run } from './bootstrap.mjs';

prepare();
run('scripts/start/main.ts');
