import type { Browser } from '@playwright/test'

/** Slow 4G as Lighthouse takes it. */
const LATENCY_MS = 150
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8
const CPU_SLOWDOWN = 4
/** What of a task counts as blocking is beyond this. */
const SHORT_TASK_MS = 50

/** One visit of a page with nothing in the cache. */
export interface Visit {
  readonly kilobytes: number
  /** Largest contentful paint, milliseconds. */
  readonly lcp: number
  /** Milliseconds beyond 50 of each long task, from the first paint until the network is idle. */
  readonly blocking: number
}

declare global {
  interface Window {
    bench: { lcp: number; tasks: [start: number, duration: number][] }
  }
}

/** Notes what the browser tells of painting and of long tasks. Runs in the page, where no name of this file is known. */
function observe() {
  window.bench = { lcp: 0, tasks: [] }
  for (const type of ['largest-contentful-paint', 'longtask'])
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (type === 'longtask') window.bench.tasks.push([startTime, duration])
        else window.bench.lcp = startTime
      }
    }).observe({ type, buffered: true })
}

/** Visits a page over slow 4G with a processor at a quarter of its speed. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
  try {
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    await protocol.send('Network.enable')
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND,
    })
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    let bytes = 0
    protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.addInitScript(observe)
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
    const { lcp, tasks, painted } = await page.evaluate(() => ({
      ...window.bench,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }))
    const blocking = tasks
      .filter(([start]) => start >= painted)
      .reduce((sum, [, duration]) => sum + duration - SHORT_TASK_MS, 0)
    return { kilobytes: bytes / 1024, lcp, blocking }
  } finally {
    await context.close()
  }
}
