import { expect, type Page, test } from '@playwright/test'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'
import { table } from '../data'
import { copiedLedger, releasePerson } from '../released'
import { alive, chartOn } from './marks'
import { switching } from './switch'

const LIVE = '/api/v1/live'
const REVISION = Number(table('revisions').at(-1)?.number)
/** Where nothing tells a page, it asks four times a minute. */
const ASKED = { timeout: 150_000 }

test.describe.configure({ timeout: 300_000 })

const serving = async (data: string) =>
  serveSite({
    port: await claimPort(0),
    quiet: true,
    env: { LEDGER_DATA: data, PAGE_WAIT_SECONDS: '20' },
  })

/** A server over a ledger of its own, for as long as a test runs. */
async function withServer<T>(run: (url: string, data: string) => Promise<T>): Promise<T> {
  const data = copiedLedger()
  const site = await serving(data)
  try {
    return await run(site.url, data)
  } finally {
    await site.stop()
  }
}

const offer = (page: Page, revision: number) => page.getByText(`Revision ${revision} was published.`)
const shown = (page: Page, revision: number) =>
  expect(page.getByRole('contentinfo')).toContainText(`revision ${revision}`, { ignoreCase: true })

/** Counts the streams that a page opens. */
function streamsOf(page: Page): () => number {
  let streams = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === LIVE) streams += 1
  })
  return () => streams
}

test('a revision is offered on every open page, which listen by one connection', async ({ context }) => {
  await withServer(async (url, data) => {
    const pages = [await context.newPage(), await context.newPage(), await context.newPage()]
    const streams = pages.map(streamsOf)
    const opened = () => streams.map((count) => count())
    const paths = ['/troops', '/timeline', '/records/kor-nis']
    for (const [at, page] of pages.entries()) await page.goto(url + paths[at])
    await expect.poll(() => opened().reduce((sum, count) => sum + count)).toBe(1)

    const before = await pages[0]?.getByRole('heading', { level: 1 }).boundingBox()
    releasePerson(data, 'somebody-else')
    for (const page of pages) await expect(offer(page, REVISION + 1)).toBeVisible()
    expect(await pages[0]?.getByRole('heading', { level: 1 }).boundingBox()).toEqual(before)
    expect(opened().reduce((sum, count) => sum + count)).toBe(1)

    // Another one listens for those that are left.
    const holder = opened().indexOf(1)
    const [left, other] = pages.filter((_, at) => at !== holder)
    if (!left || !other) throw new Error('There are not three pages.')
    await pages[holder]?.close()
    await expect.poll(() => opened().reduce((sum, count) => sum + count)).toBe(2)
    releasePerson(data, 'another-one')
    for (const page of [left, other]) await expect(offer(page, REVISION + 2)).toBeVisible()

    await left.getByRole('button', { name: 'Read the newer data' }).click()
    await shown(left, REVISION + 2)
    await expect(left.getByText('was published.')).toHaveCount(0)
  })
})

test('where no stream comes, a page asks', async ({ page }) => {
  await withServer(async (url, data) => {
    await page.route(`**${LIVE}`, (route) => route.fulfill({ status: 503 }))
    const refused = page.waitForResponse(`**${LIVE}`)
    const asked = page.waitForResponse('**/api/v1/ledger')
    await page.goto(`${url}/troops`)
    await Promise.all([refused, asked])
    releasePerson(data, 'somebody-else')
    await expect(offer(page, REVISION + 1)).toBeVisible(ASKED)
  })
})

test('a stream that broke is opened again, and tells what was missed', async ({ page }) => {
  await withServer(async (url, data) => {
    const proxy = await switching(url)
    try {
      const streams = streamsOf(page)
      const heard = page.waitForResponse(`**${LIVE}`)
      await page.route('**/api/v1/ledger', (route) => route.abort())
      await page.goto(`${proxy.url}/troops`)
      await heard
      proxy.to('http://127.0.0.1:9')
      releasePerson(data, 'somebody-else')
      expect(await offer(page, REVISION + 1).count()).toBe(0)
      proxy.to(url)
      await expect(offer(page, REVISION + 1)).toBeVisible()
      expect(streams()).toBeGreaterThan(1)
    } finally {
      proxy.close()
    }
  })
})

test('behind servers at different revisions no page goes back in time', async ({ page, request }) => {
  await withServer(async (behind) => {
    const data = copiedLedger()
    releasePerson(data, 'somebody-else')
    const ahead = await serving(data)
    const proxy = await switching(ahead.url)
    const newer = REVISION + 1
    const alone = page.getByRole('alert').filter({ hasText: 'cannot be reached just now' })
    const back = page.getByText(
      `This is revision ${REVISION}. You were at revision ${newer}, which cannot be reached just now.`,
    )
    try {
      const heard = page.waitForResponse(`**${LIVE}`)
      await page.goto(`${proxy.url}/troops`)
      await shown(page, newer)
      await heard

      // Rows of its revision are not there: it says so, and keeps what it shows.
      const heardOlder = page.waitForResponse(`**${LIVE}`)
      proxy.to(behind)
      const chart = chartOn(page, 'troops-sent')
      await chart.getByRole('list', { name: 'Legend' }).getByRole('button').first().click()
      await expect(alone.first()).toBeVisible()
      await expect(page).toHaveURL(`${proxy.url}/troops`)
      await shown(page, newer)
      // What is heard now is older, and no news.
      await heardOlder
      await expect(page.getByText('was published.')).toHaveCount(0)
      proxy.to(ahead.url)
      await alone.first().getByRole('button', { name: 'Ask again' }).click()
      await alive(chart)

      // Nor is an older file given for what the page shows.
      await chart.getByRole('link', { name: 'Download or share' }).click()
      const download = page.getByRole('link', { name: 'Download PNG' })
      await expect(download).toBeVisible()
      proxy.to(behind)
      await download.click()
      await expect(page.getByText('not made: The data of this page cannot be reached')).toBeVisible()
      await page.keyboard.press('Escape')

      // A page that is opened at the other one says where its reader was.
      const opened: string[] = []
      page.on('request', (asked) => {
        if (asked.isNavigationRequest()) opened.push(asked.url())
      })
      await page.reload()
      await shown(page, REVISION)
      await expect(back).toBeVisible()
      await page.getByRole('button', { name: 'Ask again' }).click()
      await expect.poll(() => opened.length).toBe(2)
      await expect(back).toBeVisible()
      await page.goto(`${proxy.url}/records/kor-nis`)
      await expect(back).toBeVisible()
      expect(opened).toHaveLength(3)

      proxy.to(ahead.url)
      await page.getByRole('button', { name: 'Ask again' }).click()
      await shown(page, newer)
      await expect(back).toHaveCount(0)

      // Nobody keeps the answer to a link that is pinned to what is not there yet.
      proxy.to(behind)
      for (const path of ['/troops', '/charts/troops-sent.json', '/api/v1/events']) {
        const answer = await request.get(`${proxy.url}${path}?rev=${newer}`)
        expect([answer.status(), answer.headers()['cache-control']]).toEqual([503, 'no-store'])
        expect(answer.headers()['retry-after']).toBe('2')
        const now = await request.get(`${proxy.url}${path}`)
        expect(now.headers()['ledger-revision']).toBe(String(REVISION))
      }
    } finally {
      proxy.close()
      await ahead.stop()
    }
  })
})
