import { prepare, run } from './bootstrap.mjs';

prepare();
run('scripts/test/main.ts');
