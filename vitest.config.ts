import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@domain': here('./src/domain'), '@': here('./src') };

const CORES = availableParallelism();
/** At night there are many times as many random schedules. */
const TIMES = Number(process.env.PROPERTY_TIMES ?? 1);

/** These go through the Functions emulator, and so meet in one database; the other functions' tests have one of their own. */
const DEPLOYED = ['admission', 'emulator', 'isolation', 'sos-ways', '*-deployed'].map(
  (name) => `tests/functions/${name}.test.ts`,
);

interface Suite {
  name: string;
  include: string[];
  exclude?: string[];
  /** When a test counts as hanging, ms: far more than it takes, because a busy machine is no fault of the code. */
  testTimeout?: number;
  /** How many files at a time, `CORES` by default. 1 where they share one database's whole content. */
  atOnce?: number;
  /** Whether each file begins with everything loaded anew; what leaves nothing behind is faster without. */
  isolate?: boolean;
}

const suite = ({
  name,
  include,
  exclude = [],
  testTimeout = 60_000,
  atOnce = CORES,
  isolate = true,
}: Suite): TestProjectConfiguration => ({
  resolve: { alias },
  test: {
    name,
    include,
    exclude,
    isolate,
    testTimeout: testTimeout * TIMES,
    hookTimeout: 180_000,
    // What is waited for comes in a moment or not at all, but a busy machine's moment is longer than the second of the default.
    expect: { poll: { timeout: 30_000 } },
    environment: 'node',
    maxWorkers: atOnce,
    // Projects with another number of workers run in a group of their own.
    sequence: { groupOrder: atOnce },
  },
});

export default defineConfig({
  test: {
    projects: [
      suite({ name: 'unit', include: ['src/**/*.test.{ts,tsx}'], exclude: ['src/domain/**'] }),
      suite({
        name: 'unit-pure',
        include: [
          'src/domain/**/*.test.ts',
          'scripts/**/*.test.ts',
          'tools/model/**/*.test.ts',
          'functions/src/**/*.test.ts',
          'tests/house/*.test.ts',
        ],
        isolate: false,
      }),
      suite({ name: 'rules', include: ['tests/rules/*.test.ts'] }),
      suite({ name: 'deep-rules', include: ['tests/rules/deep/*.test.ts'], testTimeout: 180_000 }),
      suite({ name: 'import', include: ['tests/import/*.test.ts'], testTimeout: 120_000, atOnce: 1 }),
      suite({ name: 'sync', include: ['tests/sync/*.test.ts'], testTimeout: 300_000, atOnce: 1 }),
      suite({
        name: 'functions',
        include: ['tests/functions/*.test.ts'],
        exclude: DEPLOYED,
        testTimeout: 180_000,
        // Two at a time, the emulator's locks run out where 70 transactions meet on purpose.
        atOnce: 1,
      }),
      suite({
        name: 'deep-functions',
        include: ['tests/functions/deep/*.test.ts'],
        testTimeout: 180_000,
        atOnce: 1,
      }),
      suite({ name: 'functions-deployed', include: DEPLOYED, testTimeout: 180_000, atOnce: 1 }),
      // Each has a school of its own, and spends most of its time waiting for a browser.
      suite({ name: 'e2e', include: ['tests/e2e/*.test.ts'], testTimeout: 180_000, atOnce: 3 }),
      suite({ name: 'deep-e2e', include: ['tests/e2e/deep/*.test.ts'], testTimeout: 180_000, atOnce: 3 }),
      suite({ name: 'webkit', include: ['tests/webkit/*.test.ts'], testTimeout: 180_000, atOnce: 1 }),
      suite({
        name: 'deep-webkit',
        include: ['tests/webkit/deep/*.test.ts'],
        testTimeout: 300_000,
        atOnce: 1,
      }),
    ],
  },
});
