import { defineConfig } from 'vitest/config';

/**
 * Four kinds of test: pure logic, content rules on small content trees, the built site as files, the built site in a browser.
 * The last two share one build, made by `tests/build/site.ts` before the first of them runs.
 */
const project = (name: string, extra: object = {}) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], ...extra } });

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      // Machines may be busy: a limit of seconds tells a slow neighbour, not a slow program.
      project('unit', { testTimeout: 20_000 }),
      project('rules', { testTimeout: 20_000 }),
      project('build', { globalSetup: ['tests/build/globalSetup.ts'], testTimeout: 60_000 }),
      project('browser', { globalSetup: ['tests/browser/globalSetup.ts'], testTimeout: 60_000, fileParallelism: false }),
    ],
  },
});
