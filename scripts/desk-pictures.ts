/* `npm run desk:pictures`: takes the pictures of docs/keep-current.md, from a desk over a copy of the ledger. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { startDesk } from './desk/start-desk'
import { installBrowser } from './setup/browser.mjs'
import { root } from './setup/project.mjs'

const SIZE = { width: 1100, height: 760 }
const CLAIM = '/rows/estimates/troops-2025-04-30-kor-nis-deployed-total'
const UNREAD = '/reading?row=diplomacy-2026-10-07-putin-birthday'

const ledger = join(mkdtempSync(join(tmpdir(), 'desk-')), 'data')
cpSync(join(root, 'data'), ledger, { recursive: true })
const desk = await startDesk({ directory: ledger, today: () => '2026-12-01' }, 0)
const browser = await chromium.launch({
  executablePath: await installBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' })
  const go = (path: string) => page.goto(new URL(path, desk.url).href)
  const take = async (name: string) => {
    await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)))
    const picture = sharp(await page.screenshot())
    // A palette is enough for flat colours and keeps the repository small.
    await picture
      .png({ palette: true, colours: 128, effort: 10 })
      .toFile(join(root, 'docs/desk', `${name}.png`))
  }
  mkdirSync(join(root, 'docs/desk'), { recursive: true })

  await page.goto(desk.url)
  await go('/import')
  await take('import')
  await page.getByLabel('What it is').selectOption('japan-mod')
  await page
    .getByLabel('A file', { exact: true })
    .setInputFiles(join(root, 'tests/imports/fixtures/launch-reports.json'))
  await page.getByRole('button', { name: /^Import/ }).click()
  await page.locator('section').filter({ hasText: 'Here already, with' }).getByRole('link').first().click()
  await take('candidate')

  await go(CLAIM)
  await page.getByLabel('Best').fill('16500')
  await page.getByLabel('The chart as it would be').getByText('16,500').first().waitFor()
  await take('claim')
  await page.getByLabel('Why').first().fill('Shows how a correction looks.')
  await page.getByRole('button', { name: 'Save correction' }).click()

  await go(UNREAD)
  await take('reading')
  await go('/release')
  await take('release')
} finally {
  await browser.close()
  await desk.close()
  rmSync(join(ledger, '..'), { recursive: true, force: true })
}
