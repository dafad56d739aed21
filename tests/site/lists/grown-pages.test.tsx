import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CompetingClaims } from '@/components/evidence/competing-claims'
import { RecordEvidence } from '@/components/evidence/record'
import { sliceOf } from '@/components/explore/chart/slice-of'
import { ChangeList } from '@/components/site/change-list'
import { RecordList } from '@/components/site/record-list'
import { RevisionSection } from '@/components/site/revision-section'
import { chartOf } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { TILES } from '@/lib/charts/tiles'
import { ledger as served } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { describedChanges } from '@/lib/records/described-changes'
import { recordView } from '@/lib/records/record'
import { dashboardSlice } from '@/lib/site/dashboard-slice'
import { DASHBOARDS, type Dashboard } from '@/lib/site/dashboards'
import { listRecords } from '@/lib/site/lists/list-records'
import { linkedPages, PAGE_LENGTH } from '@/lib/site/lists/listing'
import { eventsOf, newestEvents } from '@/lib/site/newest-events'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const MORE = 10_000
/** A row of a list with its title, date, remarks and links is well below this; ten thousand of them are above a megabyte. */
const BYTES_A_ROW = 1500
const LIMIT = PAGE_LENGTH * BYTES_A_ROW
/** What an event adds to the rows of a dashboard: mostly its id, day and headline. */
const BYTES_AN_EVENT = 100

const PATHS = Object.keys(DASHBOARDS) as DashboardPath[]
type Includes = (row: Row<'events'>, of: Snapshot) => boolean

/** The ledger with one revision more, which adds copies of its events. */
function grown(): Ledger {
  const real = served()
  const last = real.revisions.at(-1)
  if (last === undefined) throw new Error('the ledger has no revision')
  const number = last.number + 1
  const { events } = real.tables
  const copies = Array.from({ length: MORE }, (_, position) => {
    const event = events[position % events.length] as Row<'events'>
    return { ...event, id: `${event.id}-copy${position}`, since: number, until: null }
  })
  return {
    revisions: [...real.revisions, { ...last, number, note: 'Ten thousand events.' }],
    tables: { ...real.tables, events: [...events, ...copies] },
  }
}

const ledger = grown()
const rev = ledger.revisions.length
const rows = (html: string) =>
  new Set([...html.matchAll(/href="\/records\/([a-z0-9.-]+)"/g)].map(([, id]) => id))
const view = (more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...more })

describe('with ten thousand more events', () => {
  const records = listRecords(ledger, 'events', { rev, known: null })
  const list = (more: Partial<View>) =>
    renderToStaticMarkup(
      <RecordList
        table="events"
        records={records}
        notListed={0}
        path="/records/tables/events"
        view={view(more)}
      />,
    )

  test.each<[string, Partial<View>]>([
    ['first', {}],
    ['a later', { page: 57 }],
    ['a searched', { q: 'kim', sort: 'name' }],
    ['a page beyond the last', { page: 999 }],
  ])('the list of events is no longer than a page of it: %s', (_, more) => {
    const html = list(more)
    expect(rows(html).size).toBeGreaterThan(0)
    expect(rows(html).size).toBeLessThanOrEqual(PAGE_LENGTH)
    expect(html.length).toBeLessThan(LIMIT)
  })

  test('every event is on a page of the list, and every page is linked from those before', () => {
    const pages = Math.ceil(records.length / PAGE_LENGTH)
    const found = new Set<number>([1])
    for (const page of found) for (const next of linkedPages(page, pages)) found.add(next)
    expect(found.size).toBe(pages)
    for (let page = 1; page <= pages; page++) expect(linkedPages(page, pages).length).toBeLessThanOrEqual(13)
    const seen = new Set([1, 2, pages].flatMap((page) => [...rows(list({ page }))]))
    expect(seen.size).toBe(2 * PAGE_LENGTH + (records.length % PAGE_LENGTH || PAGE_LENGTH))
  })

  test('a revision lists the first of its changes, says how many there are, and has a page for the rest', () => {
    const revision = ledger.revisions[rev - 1]
    if (revision === undefined) throw new Error('no revision')
    const section = (page?: number | null) =>
      renderToStaticMarkup(
        <RevisionSection
          ledger={ledger}
          revision={revision}
          colours={view()}
          {...(page !== undefined && { page })}
        />,
      )
    expect(rows(section()).size).toBe(PAGE_LENGTH)
    expect(section()).toContain('10,000 rows changed; the first 100 are listed')
    expect(section()).toContain(`href="/changes/${rev}"`)
    expect(section().length).toBeLessThan(LIMIT)
    const pages = [null, 2, 100].map((page) => section(page))
    for (const page of pages) expect(page.length).toBeLessThan(LIMIT)
    expect(new Set(pages.flatMap((page) => [...rows(page)])).size).toBe(3 * PAGE_LENGTH)
    expect(pages[0]).toContain(`href="/changes/${rev}?page=100"`)
  })

  test('the notice of an older revision lists the first of the changes since', () => {
    const html = renderToStaticMarkup(
      <ChangeList changes={describedChanges(ledger, 1, rev)} context="since revision 1" all="all of them" />,
    )
    expect(rows(html).size).toBe(PAGE_LENGTH)
    expect(html).toContain('all of them')
    // Corrected rows show the cells before and after, which are longer than a title.
    expect(html.length).toBeLessThan(2 * LIMIT)
  })

  test.each(['kim-jong-un', 'prk-kcna', 'csis-timeline', 'pyongyang'])(
    'the record of %s lists the newest of its rows',
    (id) => {
      const record = recordView(ledger, id)
      if (record === null) throw new Error('the ledger has no such row')
      const groups = record.related.length
      const html = renderToStaticMarkup(<RecordEvidence record={record} retainedQuery="" />)
      for (const { records: listed, total } of record.related)
        expect(listed.length).toBe(Math.min(total, PAGE_LENGTH))
      expect(html.length).toBeLessThan((groups + 1) * LIMIT)
    },
  )

  test('a claim lists a hundred of each kind of claims beside it, and says how many more there are', () => {
    const claim = recordView(ledger, 'troops-2025-04-30-kor-nis-deployed-total')?.claim
    if (!claim?.rivals[0]) throw new Error('the ledger has no such claim, or none beside it')
    const copies = (count: number, of: string) =>
      Array.from({ length: count }, (_, at) => ({
        ...(claim.rivals[0] as (typeof claim.rivals)[0]),
        id: `${of}-${at}`,
      }))
    const against = copies(1200, 'against')
    const grown = {
      ...claim,
      rivals: [...against, ...copies(1300, 'other')],
      contradictors: against.map(({ id }) => id),
      own: copies(1400, 'own'),
    }
    const html = (compact: boolean) =>
      renderToStaticMarkup(
        <CompetingClaims claim={grown} asOf="2026-01-01" retainedQuery="" compact={compact} />,
      )
    expect(rows(html(false)).size).toBe(3 * PAGE_LENGTH)
    for (const more of ['1,100 more', '1,200 more', '1,300 more']) expect(html(false)).toContain(more)
    expect(rows(html(true)).size).toBe(PAGE_LENGTH)
    expect(html(true)).toContain('1,300 more')
  })

  test.each(PATHS)('%s takes the events that it draws, counts or tells, in few bytes each', (path) => {
    const bytes = (of: Snapshot) => JSON.stringify(dashboardSlice(path, of)).length
    const [before, after] = [snapshot(served()), snapshot(ledger)]
    const { topics, also = [], leads = [] }: Dashboard = DASHBOARDS[path]
    const charts = [...CATALOGUE[path], ...leads].map(chartOf)
    const requests = [
      ...sliceRequests(charts, 'draw'),
      ...ANSWERS[path].requests,
      ...Object.values(TILES).flatMap(({ requests }) => (path === '/' ? requests : [])),
    ]
    const isRead = (row: Row<'events'>) =>
      requests.some(({ table, includes }) => table === 'events' && (includes as Includes)(row, after))
    const taken = sliceOf(dashboardSlice(path, after)).tables.events.map(({ id }) => id)
    const marked = new Set(after.tables.annotations.map(({ event }) => event))
    const all = new Map(after.tables.events.map((row) => [row.id, row]))
    for (const row of taken.flatMap((id) => all.get(id) ?? []))
      if (!isRead(row) && !marked.has(row.id)) expect(row.landmark, row.id).toBe(true)
    expect(bytes(after) - bytes(before)).toBeLessThan(MORE * BYTES_AN_EVENT)

    const list = newestEvents(eventsOf(after), view(), after.revision.date, topics, also)
    expect(list.total).toBeGreaterThan(PAGE_LENGTH)
    expect(list.newest.length).toBe(10)
    expect(list.landmarks.length).toBeLessThanOrEqual(PAGE_LENGTH)
  })
})
