import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tests of the domain alone. */
export default defineConfig({
  root: here('../..'),
  resolve: { alias: { '@domain': here('../../src/domain') } },
  test: { include: ['src/domain/**/*.test.ts'], testTimeout: 120_000 },
});
