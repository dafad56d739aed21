import type { Page } from '@playwright/test'
import { chartOf } from '@/lib/charts'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { chartSlice } from '@/lib/site/chart-slice'
import { packTimeline } from '@/lib/timeline/pack'
import { timelineOf } from '@/lib/timeline/timeline'
import { grownSnapshot } from './grown-snapshot'
import { grownTimeline } from './grown-timeline'
import { launchBrowser } from './launch'
import type { Part } from './part'

/** From an input to the next painted frame, in milliseconds. */
interface Interaction {
  readonly median: number
  readonly worst: number
}

declare global {
  interface Window {
    /** Shared by two calls into the page: one that starts to wait, one that reads the result. */
    painted: Promise<number>
  }
}

const CPU_SLOWDOWN = 4
const RUNS = 15
const MANY = 10_000
/** Letters to type and then to delete: one more than half of the runs, or the field would be empty before the last. */
const LETTERS = 'missiles'

/** Waits for an input event and then for the next painted frame; `window.painted` has the milliseconds between. */
function awaitFrame(kind: string): void {
  window.painted = new Promise((resolve) => {
    addEventListener(
      kind,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      { capture: true, once: true },
    )
  })
}

/**
 * The same, until everything has followed: to the end of the last frame that took longer than two, or in which a drawing was
 * behind its view, after which there was none for half a second.
 */
function awaitRest(kind: string): void {
  const [longFrame, rest] = [34, 500]
  window.painted = new Promise((resolve) => {
    addEventListener(
      kind,
      ({ timeStamp }) => {
        let before = timeStamp
        let busy = timeStamp
        const look = () => {
          const now = performance.now()
          const isBehind = document.querySelector('[data-chart] [aria-busy=true]') !== null
          if (now - before > longFrame || isBehind) busy = now
          before = now
          if (now - busy < rest) requestAnimationFrame(look)
          else resolve(busy - timeStamp)
        }
        look()
      },
      { capture: true, once: true },
    )
  })
}

interface Timed {
  /** Sets the page up for the input of a run. */
  readonly prepare?: (run: number) => Promise<void>
  readonly until?: typeof awaitFrame
}

/** Measures from an input event of a kind, which `act` makes, to the next painted frame. */
async function timeToPaint(
  page: Page,
  kind: string,
  act: (run: number) => Promise<void>,
  { prepare = async () => {}, until = awaitFrame }: Timed = {},
): Promise<Interaction> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await prepare(run)
    await page.evaluate(until, kind)
    await act(run)
    times.push(await page.evaluate(() => window.painted))
  }
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(RUNS / 2)] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN }
}

type Measurement = readonly [label: string, interaction: Interaction]

/** A page whose processor can be slowed down by a factor. */
interface SlowedPage {
  readonly page: Page
  pace(rate: number): Promise<unknown>
}

/** Comes near every part of a page, and waits until all of them are awake. */
async function wake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('[data-part] > *')]
    for (const part of parts) part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    return parts.every((part) => Object.keys(part).some((key) => key.startsWith('__reactFiber$')))
  })
  await page.waitForLoadState('networkidle')
}

/** Opens a page and slows it down; returns a function that points at a place in a chart, in shares of its size. */
async function open({ page, pace }: SlowedPage, address: string, chart: string) {
  await pace(1)
  await page.goto(address, { waitUntil: 'networkidle' })
  await wake(page)
  const drawing = page.locator(`[data-chart="${chart}"] .chart-canvas svg[role=group]`)
  await drawing.evaluate((svg) => svg.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const box = await drawing.boundingBox()
  if (box === null) throw new Error(`${chart} is not drawn`)
  await pace(CPU_SLOWDOWN)
  return (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y)
}

async function chartInteractions(slowed: SlowedPage, url: string): Promise<readonly Measurement[]> {
  const { page } = slowed
  const overTroops = await open(slowed, `${url}/troops`, 'troops-sent')
  const hover = await timeToPaint(page, 'pointermove', (run) => overTroops(0.2 + run * 0.03, 0.6))
  const entry = page.locator('[data-chart="troops-sent"] [aria-label="Legend"] [role=button]').first()
  const filter = await timeToPaint(page, 'click', () => entry.click())

  const startBrush = async () => {
    const over = await open(slowed, `${url}/`, 'alliance-pulse')
    await over(0.2, 0.5)
    await page.mouse.down()
    await over(0.25, 0.5)
    return over
  }
  const overPulse = await startBrush()
  const brush = await timeToPaint(page, 'pointermove', (run) => overPulse(0.3 + run * 0.02, 0.5))
  await page.mouse.up()
  const drop = await timeToPaint(page, 'pointerup', () => page.mouse.up(), {
    // Start from the whole overview each time: a range from the previous run would make the next drawing smaller.
    prepare: async (run) => {
      const over = await startBrush()
      await over(0.4 + run * 0.02, 0.5)
    },
  })

  await open(slowed, `${url}/troops`, 'troops-sent')
  const slider = page.getByRole('slider', { name: 'As known by' })
  const step = () => slider.press('ArrowLeft')
  const known = await timeToPaint(page, 'input', step)
  const allKnown = await timeToPaint(page, 'input', step, { until: awaitRest })
  return [
    ['pointing at a mark, with the day marked on the other charts', hover],
    ['leaving claims out and bringing them back by the legend', filter],
    ['moving the brush of the overview', brush],
    ['letting the brush go', drop],
    ['a step of the slider back in time', known],
    ['a step of the slider, until all charts of the page have followed', allKnown],
  ]
}

/** A chart of 10,000 claims, which are marks on a canvas. */
async function denseInteractions(
  slowed: SlowedPage,
  url: string,
  ledger: Ledger,
): Promise<readonly Measurement[]> {
  const { page } = slowed
  const chart = chartOf('troops-sent')
  const slice = chartSlice(grownSnapshot(snapshot(ledger), chart, MANY), [chart], 'draw')
  await page.route('**/rows/charts/**', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), slice } })
  })
  const over = await open(slowed, `${url}/charts/${chart.id}`, chart.id)
  const hover = await timeToPaint(page, 'pointermove', (run) => over(0.2 + run * 0.03, 0.6))
  const entry = page.locator(`[data-chart="${chart.id}"] [aria-label="Legend"] [role=button]`).first()
  const filter = await timeToPaint(page, 'click', () => entry.click(), { until: awaitRest })
  const slider = page.getByRole('slider', { name: 'As known by' })
  const known = await timeToPaint(page, 'input', () => slider.press('ArrowLeft'), { until: awaitRest })
  const of = `of ${MANY.toLocaleString('en')} claims`
  return [
    [`pointing at one ${of}`, hover],
    [`leaving some out ${of} by the legend, until it is drawn`, filter],
    [`a step of the slider of a chart ${of}, until it is drawn`, known],
  ]
}

async function timelineInteractions(
  { page, pace }: SlowedPage,
  url: string,
  ledger: Ledger,
): Promise<readonly Measurement[]> {
  const packed = packTimeline(grownTimeline(timelineOf(snapshot(ledger))))
  await page.route('**/timeline.rows.json*', (route) => route.fulfill({ json: packed }))
  await pace(1)
  await page.goto(`${url}/timeline`, { waitUntil: 'networkidle' })
  await page
    .getByText(`${packed.ids.length.toLocaleString('en')} entries`, { exact: true })
    .first()
    .waitFor()
  await pace(CPU_SLOWDOWN)
  const field = page.getByRole('searchbox')
  const typed = await timeToPaint(page, 'input', (run) => field.press(LETTERS[run] ?? 'Backspace'))
  await field.fill('')
  await page.locator('summary', { hasText: /^Topic/ }).click()
  const topic = page.getByRole('checkbox', { name: /^Weapons/ })
  const filtered = await timeToPaint(page, 'click', () => topic.click())
  return [
    ['a letter of a search through a timeline of 10,000 entries', typed],
    ['setting and lifting a filter of that timeline', filtered],
  ]
}

/**
 * Filters, brushes and pointing on the charts of a running site, moving `known` back, and searching a timeline of 10,000
 * entries, at a quarter of the processor's speed.
 */
export const interaction: Part = async ({ ledger, site }) => {
  const { url } = await site()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    // tsx names functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (made) => made')
    const processor = await page.context().newCDPSession(page)
    const pace = (rate: number) => processor.send('Emulation.setCPUThrottlingRate', { rate })
    const slowed = { page, pace }
    const measured = [
      ...(await chartInteractions(slowed, url)),
      ...(await denseInteractions(slowed, url, ledger)),
      ...(await timelineInteractions(slowed, url, ledger)),
    ]
    return [
      {
        title: 'In a browser with a processor slowed to a quarter',
        text: `From an input to when the next frame is painted, ${RUNS} times each; a frame by itself takes up to 17 ms.`,
        table: {
          columns: ['what', 'median, ms', 'worst, ms'],
          rows: measured.map(([what, { median, worst }]) => [what, median, worst]),
        },
      },
    ]
  } finally {
    await browser.close()
  }
}
