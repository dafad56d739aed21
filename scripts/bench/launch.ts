import { chromium } from '@playwright/test'
import { installBrowser } from '../setup/browser.mjs'

/** A real Chromium, to be closed by the caller. */
export const launchBrowser = async () =>
  chromium.launch({ executablePath: await installBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
