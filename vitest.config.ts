import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Tests that put something in the place of a module, which no other test may see: each has its modules for itself. */
const MOCKED = 'tests/**/*.mocked.test.{ts,tsx}'

/** Tests that build another ledger with a copy of the project. */
const EXAMPLES = 'tests/examples/**/*.test.ts'

/** Tests of the built site, by HTTP. */
const SERVED = 'tests/served/**/*.test.ts'

/** Tests of the built site in browsers beside Chromium, which the tests of `tests/e2e` run in. */
const BROWSERS = 'tests/browsers/**/*.test.ts'

/** To a server all tests are one client, on a machine that has more to do: none is to be told to come again. */
const PATIENT = { PAGE_WAIT_SECONDS: '20' }

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // The package throws outside a server component on purpose; tests are no browser either.
    alias: { 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Ten times what the slowest takes where nothing else runs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    includeTaskLocation: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [SERVED, BROWSERS, MOCKED, EXAMPLES],
          globalSetup: 'tests/ledger/store/serve-postgres.ts',
          // The files of a thread share what they load: the ledger, above all.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocked', include: [MOCKED] } },
      { extends: true, test: { name: 'examples', include: [EXAMPLES], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'served',
          include: [SERVED],
          globalSetup: 'tests/served/serve.ts',
          isolate: false,
          testTimeout: 120_000,
          env: PATIENT,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: [BROWSERS],
          // One for each browser.
          maxWorkers: 2,
          globalSetup: 'tests/served/serve.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: PATIENT,
        },
      },
    ],
  },
})
