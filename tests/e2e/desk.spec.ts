import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test as base, expect, type Page } from '@playwright/test'
import { findingsInBothColours } from './findings'

/** A desk of its own for each test, in a process of its own, over a copy of the ledger. */
const test = base.extend<{ data: string; desk: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  data: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'desk-'))
    cpSync('data', directory, { recursive: true })
    await use(directory)
  },
  desk: async ({ data }, use) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/desk.ts', '--data', data], {
      env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.setEncoding('utf8')
    while (!/http:\/\/\S+/.test(printed)) printed += (await once(child.stdout, 'data'))[0]
    await use(/http:\/\/\S+/.exec(printed)?.[0] ?? '')
    child.kill()
    await once(child, 'exit')
  },
})

const told = (page: Page) => page.getByRole('status')
const file = (data: string, name: string) => readFileSync(join(data, name), 'utf8')

test('from the inbox to a release: a curator who has only a keyboard and the page', async ({
  page,
  desk,
  data,
}) => {
  await page.goto(desk)
  expect(await findingsInBothColours(page)).toEqual([])

  // Import a real file of upstream.
  await page.getByRole('navigation').getByRole('link', { name: 'Import' }).press('Enter')
  await page.getByLabel('What it is').selectOption('japan-mod')
  await page.getByLabel('A file', { exact: true }).setInputFiles('tests/imports/fixtures/launch-reports.json')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Import into the inbox' }).press('Enter')
  await expect(told(page)).toContainText('here already')
  expect(await findingsInBothColours(page)).toEqual([])

  // Recognise a repeat, and merge what differs.
  const differing = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ hasText: 'Here already, with' })
  await differing.getByRole('link').first().press('Enter')
  await expect(page.getByRole('heading', { name: /^Certainly/ })).toBeVisible()
  expect(await findingsInBothColours(page)).toEqual([])
  const first = page.locator('input[name="column"]').first()
  const column = (await first.getAttribute('value')) ?? ''
  if (!(await first.isChecked())) await first.press('Space')
  await page.getByRole('button', { name: /^It is this row/ }).press('Enter')
  await expect(told(page)).toContainText('Merged into')
  await page.getByRole('navigation').getByRole('link', { name: 'Release' }).press('Enter')
  await expect(page.locator('main')).toContainText(`${column}:`)

  // Add a claim with a new source, seeing the chart as it would be.
  await page.goto(new URL('/rows/estimates/new', desk).href)
  await page.locator('#indicator').fill('troops.deployed.cumulative')
  await page.locator('#claimant').fill('kor-nis')
  await page.locator('#asserted').fill('1/2/26')
  await expect(page.locator('#asserted-faults')).toContainText('an EDTF date')
  await page.locator('#asserted').fill('2026-11-28')
  await expect(page.locator('#asserted-faults')).toBeEmpty()
  await page.locator('#about').fill('2026-11-28')
  await page.locator('#best').fill('18500')
  await page.locator('#qualifier').selectOption('about')
  await page.getByText('Add a new source with it').press('Enter')
  await page.locator('[name="source0.title"]').fill('NIS counts 18,500')
  await page.locator('[name="source0.titled"]').selectOption('stated')
  await page.locator('[name="source0.publisher"]').fill('Yonhap')
  await page.locator('[name="source0.kind"]').selectOption('press')
  await page.locator('[name="source0.url"]').fill('https://example.org/nis-18500')
  await page.locator('[name="source0.published"]').fill('2026-11-28')
  await page.locator('[name="source0.verified"]').selectOption('stored-page')
  await page.locator('[name="source0.relay"]').selectOption('direct')
  await expect(page.getByLabel('The chart as it would be')).toContainText('18,500')
  await expect(page.locator('.chart a[data-new]').first()).toBeVisible()
  await expect(page.locator('[data-proposed]').first()).toContainText(
    'troops-2026-11-28-kor-nis-deployed-cumulative',
  )
  expect(await findingsInBothColours(page)).toEqual([])
  await page.getByRole('button', { name: 'Add row' }).press('Enter')
  await expect(told(page)).toContainText('Saved: estimates troops-2026-11-28-kor-nis-deployed-cumulative')
  expect(file(data, 'sources.csv')).toContain('yonhap-2026-11-28,"NIS counts 18,500"')

  // Correct a published row.
  await page.goto(new URL('/rows/actors/kor-nis', desk).href)
  await page.locator('#short_name').fill('Seoul’s NIS')
  await page.locator('#_why').fill('As the other services are called.')
  await page.getByRole('button', { name: 'Save correction' }).press('Enter')
  await expect(told(page)).toContainText('Saved: actors kor-nis')

  // Read one row a second time.
  await page.goto(new URL('/reading?row=diplomacy-2026-10-07-putin-birthday', desk).href)
  expect(await findingsInBothColours(page)).toEqual([])
  await page.locator('input[name="pages"]').first().press('Space')
  await page.getByLabel('a page shows it as it was entered').press('Space')
  await page.getByLabel('dates').press('Space')
  await page.getByRole('button', { name: 'Save this reading' }).press('Enter')
  await expect(told(page)).toContainText('was read again, confirmed')

  // Undo that step, then release the others.
  await page.getByRole('button', { name: /^Undo: Reads/ }).press('Enter')
  await expect(told(page)).toContainText('Taken back')
  expect(file(data, 'checks.csv')).not.toContain('check-diplomacy-2026-10-07-putin-birthday')
  await page.getByRole('navigation').getByRole('link', { name: 'Release' }).press('Enter')
  await expect(page.getByLabel(/^What revision/)).toHaveValue('As the other services are called.')
  await page.getByLabel(/^What revision/).fill('Adds a count of the NIS and a report of a launch.')
  expect(await findingsInBothColours(page)).toEqual([])
  const before = file(data, 'revisions.csv').trim().split('\n').length
  await page.getByRole('button', { name: /^Release revision/ }).press('Enter')
  await expect(told(page)).toContainText('is released')
  expect(file(data, 'revisions.csv').trim().split('\n')).toHaveLength(before + 1)
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
})

test('on a phone, without scripts, a form says what is wrong and keeps what was entered', async ({
  browser,
  desk,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(desk)
  await page.goto(new URL('/rows/people/new', desk).href)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByLabel('Name').fill('Кім Чен Ин')
  await page.getByLabel('Country').fill('North Korea')
  await page.getByRole('button', { name: 'Add row' }).click()
  await expect(page.getByRole('alert')).toContainText('an ISO 3166 alpha-3 code')
  await expect(page.getByLabel('Name')).toHaveValue('Кім Чен Ин')
  await context.close()
})
