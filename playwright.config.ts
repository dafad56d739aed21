import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.E2E_PORT || 3210)
const executablePath = process.env.CHROMIUM_PATH

// The browser itself stays at home too: none of these are about the site.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const launchOptions = { args: QUIET, ...(executablePath ? { executablePath } : {}) }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // Ten times what they take where nothing else runs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions,
    trace: 'off',
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    // To the server all browsers are one client, on a machine that has more to do: none is to be told to come again.
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', PAGE_WAIT_SECONDS: '20' },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: [
        'arrival.spec.ts',
        'heights.spec.ts',
        'pictures.spec.ts',
        'touch.spec.ts',
        'without-javascript.spec.ts',
      ],
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testMatch: ['arrival.spec.ts', 'heights.spec.ts', 'touch.spec.ts'],
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
    {
      name: 'pictures',
      testMatch: 'pictures.spec.ts',
      use: {
        // Letters keep the shapes and widths that their face gives them, whatever the machine would make of them.
        launchOptions: { ...launchOptions, args: [...QUIET, '--font-render-hinting=none'] },
      },
    },
    {
      name: 'without JavaScript',
      testMatch: 'without-javascript.spec.ts',
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
})
