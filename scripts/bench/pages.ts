import { setTimeout } from 'node:timers/promises'
import { launchBrowser } from './launch'
import { middle, shuffled } from './median'
import type { Part } from './part'
import { serveReference } from './reference/serve'
import type { ResultRow } from './table'
import { type Visit, visit } from './visit'

const PATHS = ['/', '/weapons', '/troops', '/data'] as const

/** The server compresses a stored page as well as it can only after the first who asked has his answer. */
async function compressed(address: string): Promise<void> {
  const length = async () =>
    (await fetch(address, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length')
  for (let before = ''; ; await setTimeout(2000)) {
    const now = String(await length())
    if (now === before) return
    before = now
  }
}

/** Pages of this site beside two that stay the same, in a browser. */
export const pages: Part = async ({ ledger, site, effort: { visits } }) => {
  const { url } = await site()
  const reference = await serveReference(ledger)
  const browser = await launchBrowser()
  try {
    const measured = [
      ...PATHS.map((path) => ({ name: `\`${path}\``, address: url + path, visits: [] as Visit[] })),
      ...reference.pages.map(({ path, name }) => ({
        name: `reference: ${name}`,
        address: reference.url + path,
        visits: [] as Visit[],
      })),
    ]
    for (const path of PATHS) await compressed(url + path)
    // The browser itself starts slowly.
    await visit(browser, `${reference.url}/document`)
    for (let round = 0; round < visits; round++)
      for (const page of shuffled(measured)) page.visits.push(await visit(browser, page.address))
    return [
      {
        title: 'Pages as they arrive on a phone',
        text:
          `Chromium, a window of a phone, slow 4G (1.6 Mbit a second, 150 ms) and a processor at a quarter of its speed, nothing cached; the median of ${visits} visits.` +
          ' The largest paint is that of text or a picture: drawings by script do not count. Blocking is the time beyond 50 ms of each task from the first paint until the network is idle. The two reference pages belong to the bench and stay as they are:' +
          ' a document of what `/weapons` says with the launches as a table, and the launches and flights drawn on arrival by ECharts.',
        table: {
          columns: ['page', 'KB', 'largest paint, ms', 'blocking, ms'],
          rows: measured.map(
            ({ name, visits: each }): ResultRow => [
              name,
              middle(each.map(({ kilobytes }) => kilobytes)),
              Math.round(middle(each.map(({ lcp }) => lcp))),
              Math.round(middle(each.map(({ blocking }) => blocking))),
            ],
          ),
        },
      },
    ]
  } finally {
    await browser.close()
    await reference.stop()
  }
}
