/**
 * Every decision of the domain changed in every small way: a test must notice. `--mutate FILES` for some of them.
 *
 * Some of what lives changes nothing that anybody could see: a default that names nobody (`one = []` of readers.ts), a check before a
 * comparison that is false anyway (`until !== undefined` of standing.ts), `undefined` left out before a sort that puts it last
 * (succession.ts), `?.` and `break` for what cannot be there (clock.ts, published-classes.ts), `openBy ?? callAt` where both are one moment.
 */
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
