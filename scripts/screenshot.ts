/* `npm run screenshot`: takes the picture of the overview in README.md. */
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { installBrowser } from './setup/browser.mjs'
import { root } from './setup/project.mjs'
import { claimPort, serveSite } from './setup/server.mjs'

const SIZE = { width: 1280, height: 960 }

const site = await serveSite({ port: await claimPort(0), quiet: true })
const browser = await chromium.launch({
  executablePath: await installBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(site.url)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = sharp(await page.screenshot())
  // A palette is enough for flat colours and keeps the repository small.
  await picture.png({ palette: true, colours: 128, effort: 10 }).toFile(join(root, 'docs/screenshot.png'))
} finally {
  await browser.close()
  await site.stop()
}
