import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { lastDay, row, table } from '../data'
import { Hand } from './hand'
import { alive, chartOn, drawingOf, legendEntry, recordsDrawn, settled } from './marks'
import { fits } from './reads'
import { test as base, expect } from './site'

/** A test by a reader who begins at the overview; how much that reader did, and how long it took, is told and not judged. */
const test = base.extend<{ hand: Hand }>({
  hand: async ({ page, hasTouch, context }, use, info) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const hand = new Hand(page, hasTouch)
    const began = performance.now()
    await hand.begin()
    await use(hand)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    info.annotations.push({ type: 'taps', description: String(hand.taps) })
    info.annotations.push({ type: 'seconds', description: seconds })
  },
})

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const bar = (page: Page) => page.getByRole('group', { name: 'As known over time' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function saved(hand: Hand, link: Locator): Promise<Buffer> {
  const download = hand.page.waitForEvent('download')
  await hand.press(link)
  return readFileSync((await (await download).path()) ?? '')
}

/** Opens what can be taken of a chart. */
async function take(hand: Hand, chart: Locator): Promise<Locator> {
  await hand.press(chart.getByRole('link', { name: 'Download or share' }))
  const dialog = hand.page.getByRole('dialog', { name: /^Download or share/ })
  await expect(dialog).toBeVisible()
  return dialog
}

const radio = (dialog: Locator, name: string) => dialog.getByRole('radio', { name, exact: true })

/** What a seed article told, and how its reporter finds it: the words searched for, and the row. */
const TOLD: readonly (readonly [words: string, id: string])[] = [
  ['New Year address 2026', 'diplomacy-2026-01-01-ny-2026-address'],
  ['confirms the dispatch', 'troops-2025-04-28-dprk-confirms'],
  ['tours plants and a hospital', 'domestic-2025-12-dec-factories-seed'],
  ['Kusong hospital', 'domestic-2025-12-13-kusong-hospital'],
  ['nuclear-powered submarine', 'weapons-2025-12-25-nuclear-powered-submarine-inspection'],
  ['long-range cruise missile', 'weapons-2025-12-28-long-range-strategic-cruise-missile-test'],
  ['missile and shell output', 'munitions-2025-12-26-kim-munitions'],
  ['Choe Hyon', 'weapons-2025-04-25-choe-hyon-launched'],
  ['Hwasong-20 parade', 'weapons-2025-10-10-hwasong-20-parade'],
  ['New Year address', 'diplomacy-2026-01-01-ny-2026-silence'],
  ['sort of a nuclear power', 'diplomacy-2025-10-24-sort-of-nuclear-power'],
  ['Panmunjom', 'diplomacy-2019-06-30-panmunjom-trump'],
  ['nuclear and conventional forces', 'weapons-2025-09-12-nuclear-and-conventional-forces-policy-statement'],
  ['Putin New Year letter', 'diplomacy-2025-12-18-putin-new-year'],
  ['Ninth Party Congress', 'diplomacy-2026-02-19-9th-congress'],
]

/** What no one row tells, and the charts that do, by dashboard. */
const TOLD_BY_CHARTS = {
  Troops: ['troops-sent'],
  Munitions: ['munitions-sent', 'two-way-street'],
  Domestic: ['harvest', 'housing', 'next-five-years'],
  Diplomacy: ['us-silence', 'letters'],
} as const

const DESKTOP = { viewport: { width: 1280, height: 720 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

for (const [device, use] of [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const)
  test.describe(`on ${device}`, () => {
    test.use(use)

    test('a graphics editor takes the killed by two sides, dark, as SVG and PNG', async ({ hand, page }) => {
      await hand.press(page.getByRole('link', { name: 'Soldiers killed', exact: true }))
      const chart = chartOn(page, 'troops-lost')
      await alive(chart)
      await hand.press(
        chart.getByRole('navigation', { name: 'Panels' }).getByRole('link', { name: 'Killed', exact: true }),
      )
      await expect(page).toHaveURL(/facet=troops\.killed\.cumulative/)
      await hand.press(legendEntry(chart, /^South Korea/))
      await expect(page).toHaveURL(/sides=south-korea/)
      await hand.press(legendEntry(chart, /^Ukraine/))
      await expect(page).toHaveURL(/sides=(?:south-korea,ukraine|ukraine,south-korea)/)
      await hand.press(chart.locator('summary', { hasText: /^Filter/ }))
      await hand.fill(chart.getByLabel('From', { exact: true }), '2024-10-01')
      await expect(page).toHaveURL(/from=2024-10/)
      if (device === 'a phone') await hand.press(chart.getByRole('button', { name: 'Close' }))

      const drawn = await recordsDrawn(chart)
      const expected = table('estimates')
        .filter(({ indicator }) => indicator === 'troops.killed.cumulative')
        .filter(({ claimant = '' }) =>
          ['south-korea', 'ukraine'].includes(row('actors', claimant).side ?? ''),
        )
        .map(({ id }) => id)
        .sort()
      expect(drawn).toEqual(expected)

      const dialog = await take(hand, chart)
      await hand.choose(dialog.getByLabel('Colours'), 'dark')
      await hand.choose(dialog.getByLabel('Sharpness'), '2')
      const png = await saved(hand, dialog.getByRole('link', { name: 'Download PNG' }))
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 2400 })
      await hand.press(radio(dialog, 'SVG'))
      const link = dialog.getByRole('link', { name: 'Download SVG' })
      await expect(link).toHaveAttribute('href', /theme=dark/)
      const svg = (await saved(hand, link)).toString()
      expect(svg).toContain('<text ')
      expect(svg).toContain('South Korea')

      await hand.press(radio(dialog, 'Link'))
      await hand.press(dialog.getByRole('button', { name: 'Copy link' }))
      await expect(dialog.getByText('Copied.')).toBeVisible()
      expect(new URL(await copied(page)).search).toBe(new URL(page.url()).search)
    })

    test('an analyst sees what was known on a day, what changed since, and cites it', async ({
      hand,
      page,
    }) => {
      await hand.visit('Troops')
      await hand.press(bar(page).locator('summary'))
      await hand.fill(page.getByLabel('Show what was known on'), '2025-01-13')
      await expect(page).toHaveURL('/troops?known=2025-01-13')
      const chart = chartOn(page, 'troops-sent')
      await alive(chart)
      const known = table('estimates')
        .filter(({ indicator }) => indicator === 'troops.deployed.cumulative')
        .filter(({ asserted = '' }) => lastDay(asserted) <= '2025-01-13')
      expect(await recordsDrawn(chart)).toEqual(known.map(({ id }) => id).sort())

      await hand.press(page.getByRole('link', { name: 'What changed since' }))
      await expect(heading(page)).toHaveText('Troops: what changed since 13 January 2025')
      await settled(page)
      const added = page.getByRole('region', { name: /^Added: / })
      const count = Number(/\d+/.exec((await added.getByRole('heading').textContent()) ?? '')?.[0])
      await expect(added.getByRole('listitem')).toHaveCount(count)
      const rows: { id: string }[] = parse(await saved(hand, page.getByRole('link', { name: 'As CSV' })), {
        columns: true,
      })
      expect(rows.length).toBeGreaterThanOrEqual(count)

      await hand.press(page.getByRole('main').getByRole('link', { name: 'Troops', exact: true }))
      await expect(page).toHaveURL('/troops?known=2025-01-13')
      await alive(chart)
      const dialog = await take(hand, chart)
      await hand.press(radio(dialog, 'Data'))
      const csv = await saved(hand, dialog.getByRole('link', { name: 'Download CSV' }))
      expect(parse(csv, { columns: true })).toHaveLength(known.length)
      await hand.press(radio(dialog, 'Citation'))
      await hand.press(dialog.getByRole('button', { name: 'Copy citation' }))
      await expect.poll(() => copied(page)).toMatch(/^Alliance Ledger, .*known=2025-01-13/)
      await hand.press(radio(dialog, 'Embed'))
      await hand.press(dialog.getByRole('button', { name: 'Copy code' }))
      await expect
        .poll(() => copied(page))
        .toMatch(/<iframe src="[^"]*\/embed\/troops-sent\?known=2025-01-13/)
    })

    test('a teacher plays four years, finds the treaty, who met whom, and compares', async ({
      hand,
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' })
      const time = bar(page)
      await hand.press(time.locator('summary'))
      await hand.fill(time.getByLabel('from', { exact: true }), '2022-01-01')
      await hand.fill(time.getByLabel('to', { exact: true }), '2026-01-01')
      await hand.press(time.getByRole('button', { name: 'Play', exact: true }))
      await expect(time).toContainText(/The past, as known on.*202[2-5]/)
      await hand.press(time.getByRole('button', { name: 'Pause', exact: true }))
      await expect(page).toHaveURL(/known=202[2-5]/)
      await hand.press(page.getByRole('link', { name: 'Show what is known today' }))
      await expect(page).toHaveURL('/')

      await hand.search('treaty', /sign a partnership treaty/)
      await expect(page).toHaveURL('/records/diplomacy-2024-06-19-treaty-signed')
      await hand.search('Choe Son Hui', /^Choe Son Hui/)
      await expect(page).toHaveURL('/people/choe-son-hui')
      await expect(
        page
          .getByRole('region', { name: 'Met whom, how often' })
          .getByRole('rowheader', { name: 'Sergey Lavrov' }),
      ).toBeVisible()
      await hand.visit('Compare')
      await hand.press(page.getByRole('link', { name: /meet Russia, and how often the United States/ }))
      await expect(page).toHaveURL('/compare?a=counterpart/RUS&b=counterpart/USA')
      await expect(drawingOf(chartOn(page, 'compare'))).toHaveAttribute('aria-label', /Russia.*United States/)
    })

    test('a reporter finds each thing that the seed article told in three clicks', async ({ hand, page }) => {
      const home = page.getByRole('banner').getByRole('link', { name: 'Alliance Ledger' })
      let most = 0
      const count = async (way: () => Promise<void>) => {
        const before = hand.taps
        await way()
        most = Math.max(most, hand.taps - before)
      }
      for (const [words, id] of TOLD) {
        const options = await hand.find(words)
        // A click on it is the second.
        await expect(options.and(page.locator(`[href="/records/${id}"]`)), words).toBeVisible()
      }
      const [[words, id] = ['', '']] = TOLD
      await count(() => hand.search(words, row('events', id).headline ?? id))
      await expect(page).toHaveURL(`/records/${id}`)
      for (const [dashboard, charts] of Object.entries(TOLD_BY_CHARTS)) {
        await hand.press(home)
        await expect(page).toHaveURL('/')
        await count(() => hand.visit(dashboard))
        for (const chart of charts) await expect(chartOn(page, chart)).toHaveCount(1)
      }
      await hand.press(home)
      await count(async () => {
        await hand.visit('Stories')
        await hand.press(
          page.getByRole('link', { name: 'The New Year address of 2026, statement by statement' }),
        )
        await expect(page).toHaveURL('/stories/new-year-2026')
      })
      for (const [, id] of TOLD)
        expect(await page.getByRole('main').locator(`a[href="/records/${id}"]`).count(), id).toBeGreaterThan(
          0,
        )
      expect(most).toBeLessThanOrEqual(3)
    })

    test('a sceptic follows a number to who said it, where, against whom, and since when', async ({
      hand,
      page,
    }) => {
      const number = page
        .getByRole('main')
        .getByRole('link', { name: /^[\d,]+$/ })
        .first()
      const id = /\/records\/([^?]+)/.exec((await number.getAttribute('href')) ?? '')?.[1] ?? ''
      const claim = row('estimates', id)
      await hand.press(number)
      await expect(page).toHaveURL(`/records/${id}`)
      const main = page.getByRole('main')
      await expect(main.locator(`dd a[href="/records/${claim.claimant}"]`)).toBeVisible()
      for (const source of (claim.sources ?? '').split(';'))
        await expect(main.locator(`a[href="${row('sources', source).url}"]`)).toBeVisible()
      const rivals = main.getByRole('table', { name: /^Claims by others/ }).locator('tbody tr')
      expect(await rivals.count()).toBeGreaterThan(3)
      await expect(main.getByRole('heading', { name: 'Versions of this record' })).toBeVisible()
      await expect(main.getByText(`Since revision ${claim.since} of`)).toBeVisible()
      await fits(page)
    })

    test('a reader who sees nothing finds landmarks, headings, a chart and its table by keys', async ({
      hand,
      page,
    }) => {
      for (const landmark of ['banner', 'main', 'contentinfo', 'search'] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1)
      const levels = await page
        .getByRole('heading')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)

      const focused = page.locator(':focus')
      await hand.key('Tab')
      await expect(focused).toHaveText('Skip to the content')
      await hand.key('Enter')
      const chart = chartOn(page, 'alliance-pulse')
      await expect(drawingOf(chart)).toHaveAttribute('aria-label', /Events recorded from .* newest/)
      const isOnMark = () => page.evaluate(() => document.activeElement?.matches('a.target') ?? false)
      for (let step = 0; step < 12 && !(await isOnMark()); step++) await hand.key('Tab')
      await expect(focused).toHaveAttribute('aria-label', /^.+, .+: \d+$/)
      const first = await focused.getAttribute('aria-label')
      await hand.key('ArrowRight')
      await expect(focused).not.toHaveAttribute('aria-label', first ?? '')
      await hand.key('Enter')
      const panel = page.getByRole('dialog')
      await expect(panel.getByRole('listitem').first()).toBeVisible()
      await hand.key('Escape')
      await expect(panel).toHaveCount(0)
      expect(await isOnMark()).toBe(true)

      const isOnTable = () => page.evaluate(() => document.activeElement?.textContent === 'Table')
      for (let step = 0; step < 30 && !(await isOnTable()); step++) await hand.key('Tab')
      await expect(focused).toHaveText('Table')
      await hand.key('Enter')
      await expect(page).toHaveURL(/tab=table/)
      await expect(page.getByRole('table').first()).toBeVisible()
    })

    for (const [language, finds] of [
      [
        'Korean',
        [
          ['김정은', /^Kim Jong Un/, '/people/kim-jong-un'],
          ['최선희', /^Choe Son Hui/, '/people/choe-son-hui'],
          ['화성-20', /^Hwasong-20/, '/records/hwasong-20'],
        ],
      ],
      [
        'Russian',
        [
          ['Ким Чен Ын', /^Kim Jong Un/, '/people/kim-jong-un'],
          ['Курск', /^Kursk Place/, '/places/kursk'],
          ['договор', /sign a partnership treaty/, '/records/diplomacy-2024-06-19-treaty-signed'],
        ],
      ],
      [
        'Ukrainian',
        [
          ['Кім Чен Ин', /^Kim Jong Un/, '/people/kim-jong-un'],
          ['Цой Сон Хи', /^Choe Son Hui/, '/people/choe-son-hui'],
        ],
      ],
    ] as const)
      test(`a reader of ${language} finds by the words of that language`, async ({ hand, page }) => {
        for (const [words, found, address] of finds) {
          await hand.search(words, found)
          await expect(page).toHaveURL(address)
        }
      })
  })

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a reader on the way reads the answer, looks closer, and shares', async ({ hand, page }) => {
    const answer = page.getByRole('main').getByRole('paragraph').filter({ hasText: 'soldiers' }).first()
    await expect(answer).toBeInViewport({ ratio: 1 })
    await fits(page)
    const chart = chartOn(page, 'alliance-pulse')
    await alive(chart)
    await hand.press(chart.locator('summary', { hasText: /^Filter/ }))
    const from = chart.getByLabel('From', { exact: true })
    await expect(from).toBeInViewport()
    await hand.fill(from, '2024-01-01')
    await expect(page).toHaveURL(/from=2024/)
    await hand.press(chart.getByRole('button', { name: 'Close' }))
    await expect(from).toBeHidden()
    await hand.press(chart.getByRole('link', { name: 'Full screen' }))
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.matches('[data-chart]')))
      .toBe(true)
    await hand.press(chart.getByRole('link', { name: 'Leave full screen' }))
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
    const dialog = await take(hand, chart)
    await hand.press(radio(dialog, 'Link'))
    await hand.press(dialog.getByRole('button', { name: 'Copy link' }))
    await expect.poll(() => copied(page)).toMatch(/\/charts\/alliance-pulse\?from=2024/)
  })
})
