import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@domain': here('./src/domain'), '@': here('./src') };

interface Suite {
  name: string;
  include: string[];
  /** When a test counts as hanging, ms: far more than it takes, because a busy machine is no fault of the code. */
  testTimeout?: number;
  /** One file at a time: they share a browser's worth of processor, or one database's whole content. */
  inTurn?: boolean;
}

const suite = ({ name, include, testTimeout = 60_000, inTurn = false }: Suite): TestProjectConfiguration => ({
  resolve: { alias },
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: 180_000,
    // What is waited for comes in a moment or not at all, but a busy machine's moment is longer than the second of the default.
    expect: { poll: { timeout: 30_000 } },
    environment: 'node',
    fileParallelism: !inTurn,
  },
});

export default defineConfig({
  test: {
    projects: [
      suite({
        name: 'unit',
        include: [
          'src/**/*.test.{ts,tsx}',
          'scripts/**/*.test.ts',
          'functions/src/**/*.test.ts',
          'tests/house/*.test.ts',
        ],
      }),
      suite({ name: 'rules', include: ['tests/rules/*.test.ts'] }),
      suite({ name: 'import', include: ['tests/import/*.test.ts'], testTimeout: 120_000, inTurn: true }),
      suite({ name: 'sync', include: ['tests/sync/*.test.ts'], testTimeout: 300_000, inTurn: true }),
      suite({
        name: 'functions',
        include: ['tests/functions/*.test.ts'],
        testTimeout: 180_000,
        inTurn: true,
      }),
      suite({ name: 'e2e', include: ['tests/e2e/*.test.ts'], testTimeout: 180_000, inTurn: true }),
    ],
  },
});
