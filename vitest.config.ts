import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // The package throws outside a server component on purpose; tests are no browser either.
    alias: { 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], testTimeout: 30_000 },
})
