/** Every decision of the domain changed in every small way: a test must notice. `--mutate FILES` for some of them. */
export default {
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'tools/mutants/vitest.config.ts', related: false },
  mutate: [
    'src/domain/**/*.ts',
    '!src/domain/**/*.test.ts',
    '!src/domain/**/*.fixture.ts',
    // Data, not decisions.
    '!src/domain/{defaults,instruments}/**',
  ],
  // Which words a list has is said by the schemas' and the rules' tests, on the emulator.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignoreStatic: true,
  ignorePatterns: ['.soramoyo', 'dist', 'docs', 'demo', 'public', 'tests', 'functions/node_modules'],
  tempDirName: '.soramoyo/mutants',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What a mutant makes endless.
  timeoutMS: 20_000,
};
