import { defineConfig, devices } from '@playwright/test'
import { appUrl } from './e2e/server/addresses.ts'

/**
 * Where there is no headless shell, each context is a window of the whole Chromium, which loads pages
 * of its own for the address bar: a third of what a test costs. The last list wins, so it repeats
 * what of Playwright's list such a browser needs.
 */
const unwanted = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
]

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // More than the usual two cores: a test also waits, for streams that are paced and held.
  workers: 3,
  // Three browsers, a server and a simulator on two cores: slow is not broken.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: appUrl,
    locale: 'en-US',
    // No test looks at a movement, and drawing them costs a third of a question's time.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace is recorded in every test to be kept of a few: `--trace=retain-on-failure` asks for it.
    screenshot: 'only-on-failure',
    launchOptions: {
      // Empty or unset: the Chromium that Playwright downloaded.
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-gpu',
        `--disable-features=${unwanted.join(',')}`,
      ],
    },
  },
  projects: [
    { name: 'desktop', use: devices['Desktop Chrome'] },
    {
      name: 'phone',
      grep: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 740 }, hasTouch: true },
    },
  ],
  webServer: {
    command: 'node e2e/server/main.mjs',
    url: `${appUrl}/api/health/live`,
    timeout: 240_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})
