import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { loadServed } from '@/lib/ledger/load/served'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { postgresDirectory, startPostgres } from '../setup/postgres.mjs'
import { claimPort, serveSite } from '../setup/server.mjs'
import { launchBrowser } from './launch'
import { releasePerson } from './made-up/release-person'
import { middle } from './median'
import type { Part } from './part'
import type { ResultRow } from './table'

const HOST = '127.0.0.1'

/** One of every kind of page that follows the newest revision. */
const PAGES: Readonly<Record<string, string>> = {
  'the overview': '/',
  'a dashboard': '/troops',
  'a dashboard as it was known': '/troops?known=2025-01-13',
  'what came since': '/since/troops?known=2025-01-13',
  'a chart': '/charts/troops-sent',
  'a comparison': '/compare',
  'the timeline': '/timeline',
  'a search': '/search?q=Kim',
  'a story': '/stories/new-year-2026',
  'the stories': '/stories',
  'a briefing': '/briefing?i=troops-sent',
  'a record': '/records/kor-nis',
  'a table': '/records/tables/estimates',
  'the records': '/records',
  'a source': '/sources/csis-timeline',
  'the sources': '/sources',
  'a person': '/people/choe-son-hui',
  'the people': '/people',
  'a place': '/places/tonghae',
  'the data': '/data',
  'the API': '/data/api',
  'the revisions': '/changes',
  'a revision': '/changes/3',
  'a file to open': '/open',
}

/** Which the pages hear. */
const STREAM = 'the stream of the server'

declare global {
  interface Window {
    /** When each revision was offered, in milliseconds since 1970. */
    offered: Record<number, number>
  }
}

/** Notes when a page offers a revision, in a place of its own for what is new. Runs in the page. */
function noteOffers(): void {
  window.offered = {}
  for (const place of document.querySelectorAll('[role=status]'))
    new MutationObserver(() => {
      const [, revision] = /Revision (\d+) was published/.exec(place.textContent ?? '') ?? []
      if (revision !== undefined) window.offered[Number(revision)] ??= Date.now()
    }).observe(place, { subtree: true, childList: true, characterData: true })
}

/** When a server tells each revision in its stream, in milliseconds since 1970. */
async function toldBy(url: string): Promise<(revision: number) => number> {
  const { body } = await fetch(`${url}/api/v1/live`)
  const told = new Map<number, number>()
  const heard = (async () => {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const [, revision] = /"revision":(\d+)/.exec(text) ?? []
      if (revision !== undefined) told.set(Number(revision), Date.now())
    }
  })()
  // It ends with its server.
  heard.catch(() => {})
  return (revision) => told.get(revision) ?? Number.NaN
}

/** Opens a page for each kind, all of which listen for revisions when it resolves. */
async function opened(browser: Browser, url: string): Promise<readonly (readonly [string, Page])[]> {
  const context = await browser.newContext()
  const heard = context.waitForEvent('response', (response) => response.url().endsWith('/api/v1/live'))
  const pages: [string, Page][] = []
  for (const [kind, path] of Object.entries(PAGES)) {
    const page = await context.newPage()
    // It asks once when it begins to listen.
    const asked = page.waitForResponse('**/api/v1/ledger')
    await page.goto(url + path)
    await asked
    await page.evaluate(noteOffers)
    pages.push([kind, page])
  }
  await heard
  return pages
}

/** A ledger that is served, and how the revision that stands in its directory is published there. */
interface Place {
  readonly env: Record<string, string>
  readonly publish: () => Promise<void>
}

/** How long each kind of page takes to offer a revision from its publication on, in milliseconds, for several revisions. */
async function measured(
  browser: Browser,
  directory: string,
  { env, publish }: Place,
  revisions: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const site = await serveSite({ port: await claimPort(0, HOST), host: HOST, quiet: true, env })
  try {
    const pages = await opened(browser, site.url)
    const told = await toldBy(site.url)
    const times = new Map<string, number[]>(
      [STREAM, ...pages.map(([kind]) => kind)].map((what) => [what, []]),
    )
    for (let count = 0; count < revisions; count++) {
      await site.rested()
      const revision = releasePerson(directory, `made-up-person-${count}`)
      await publish()
      const published = Date.now()
      for (const [kind, page] of pages) {
        const at = await page.waitForFunction((number) => window.offered[number], revision)
        times.get(kind)?.push(Number(await at.jsonValue()) - published)
      }
      times.get(STREAM)?.push(told(revision) - published)
    }
    return times
  } finally {
    await site.stop()
  }
}

/** The same in a directory of its own, from files or from a database. */
async function measuredIn(
  browser: Browser,
  revisions: number,
  placeOf: (directory: string, room: string) => Promise<Place>,
) {
  const room = mkdtempSync(join(tmpdir(), 'ledger-live-'))
  try {
    const directory = join(room, 'data')
    cpSync(defaultDirectory(), directory, { recursive: true })
    return await measured(browser, directory, await placeOf(directory, room), revisions)
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

const fromFiles = (browser: Browser, revisions: number) =>
  measuredIn(browser, revisions, async (directory) => ({
    env: { LEDGER_DATA: directory },
    publish: async () => {},
  }))

async function fromDatabase(browser: Browser, revisions: number) {
  const database = await startPostgres()
  const store = new PostgresStore(new URL(database.url))
  try {
    return await measuredIn(browser, revisions, async (directory, room) => {
      const publish = async () => {
        await store.publish(loadServed(directory))
      }
      await publish()
      return { env: { LEDGER: database.url, LEDGER_COPIES: join(room, 'copies') }, publish }
    })
  } finally {
    await store.close()
    await database.stop()
  }
}

const spread = (times: readonly number[]) =>
  times.length === 0 ? [null, null, null] : [Math.min(...times), middle(times), Math.max(...times)]

/** How soon open pages offer a revision that was published. */
export const live: Part = async ({ effort: { published } }) => {
  const browser = await launchBrowser()
  try {
    console.log('  files …')
    const files = await fromFiles(browser, published)
    console.log('  PostgreSQL …')
    const database = postgresDirectory() === null ? null : await fromDatabase(browser, published)
    const rows = [STREAM, ...Object.keys(PAGES)].map(
      (kind): ResultRow => [kind, ...spread(files.get(kind) ?? []), ...spread(database?.get(kind) ?? [])],
    )
    return [
      {
        title: 'A revision while pages are open',
        text:
          `One page of every kind is open in Chromium, all at the same time, while ${published} revisions of this ledger are published: by a release in the directory that is served, and by a push into PostgreSQL.` +
          ' Milliseconds from the end of the release or the push until the page offers the revision. Pages that are pinned to a revision, embeds, and the page of an address that names nothing offer none.',
        table: {
          columns: [
            'page',
            ...['release', 'push'].flatMap((what) => [`${what}, least`, `${what}, median`, `${what}, most`]),
          ],
          rows,
        },
      },
    ]
  } finally {
    await browser.close()
  }
}
