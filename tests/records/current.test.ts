import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/records/[id]/route'
import { CHARTS, type ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { troopsSent } from '@/lib/charts/declared/troops-sent'
import { select } from '@/lib/charts/query/select'
import { readChart } from '@/lib/charts/read'
import { claimFacets } from '@/lib/charts/templates/estimates/claim-facets'
import { claimTile } from '@/lib/charts/tiles/claim-tile'
import { stateName } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { recordView } from '@/lib/records/record'
import type { RecordView } from '@/lib/records/record-view'
import { stateOn } from '@/lib/timeline/entry'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

const NEWEST = snapshot(ledger())
const CLAIMS = NEWEST.tables.estimates
const DAYS = [null, '2023-12-31', '2024-10-23', '2025-04-30', '2026-03-01']

const sorted = (ids: Iterable<string>) => [...ids].sort()

async function answered(id: string, known: string | null): Promise<RecordView> {
  const query = known === null ? '' : `?known=${known}`
  const request = new NextRequest(`http://localhost/api/v1/records/${id}${query}`)
  return (await GET(request, { params: Promise.resolve({ id }) })).json()
}

describe.each(DAYS)('which claims are current, known by %s', (known) => {
  const view = { ...DEFAULT_VIEW, known }
  const asOf = known ?? NEWEST.revision.date
  const pages = CLAIMS.map(({ id }) => ({ id, claim: recordView(ledger(), id, { known })?.claim }))
  const current = new Set(pages.flatMap(({ id, claim }) => (claim?.current ? [id] : [])))
  const stateOf = new Map(pages.map(({ id, claim }) => [id, claim?.state]))

  it('is told of some claims and not of all', () => {
    expect(current.size).toBeGreaterThan(5)
    expect(current.size).toBeLessThan(CLAIMS.length)
  })

  it('is the same on the page of a claim and on the pages of the claims beside it', () => {
    for (const { claim } of pages)
      for (const other of [...(claim?.rivals ?? []), ...(claim?.own ?? [])])
        expect([other.current, other.state], other.id).toEqual([current.has(other.id), stateOf.get(other.id)])
  })

  it('is the same among the facets of every indicator', () => {
    const facets = claimFacets(
      NEWEST.tables.indicators.map(({ id }) => id),
      select({ ...troopsSent, includes: () => true }, NEWEST, view),
    )
    expect(facets.flatMap(({ claims }) => claims)).toHaveLength(
      CLAIMS.filter((row) => row.known <= asOf).length,
    )
    expect(sorted(facets.flatMap((facet) => facet.current.map(({ id }) => id)))).toEqual(sorted(current))
  })

  it('is the same in the table of every chart that tells it', () => {
    const told = (Object.keys(CHARTS) as ChartId[]).flatMap((id) => {
      const { table } = readChart(CHARTS[id] as Chart, NEWEST, view)
      const column = table.columns.findIndex(({ key }) => key === 'state')
      return column === -1 ? [] : table.rows.map(({ key, cells }) => ({ id, key, cell: cells[column] }))
    })
    expect(told.length).toBeGreaterThan(0)
    for (const { id, key, cell } of told) expect(cell, `${key} in ${id}`).toBe(stateOf.get(key))
  })

  it('is the same in the list of the timeline', () => {
    const states = new Map(timelineOf(NEWEST).entries.map((entry) => [entry.id, stateOn(entry, asOf)]))
    const told = statesAt(NEWEST.tables, asOf)
    expect(told.size).toBeGreaterThan(0)
    for (const [id, state] of told) expect(states.get(id), id).toBe(stateName(state))
  })

  it('is the same in a tile of every indicator', () => {
    for (const { id: indicator } of NEWEST.tables.indicators) {
      const tile = claimTile({ id: 'tile', label: '', paint: 'ink', chart: 'troops-sent', indicator })
      const { records } = tile.read(NEWEST, view)
      const said = CLAIMS.filter((row) => row.indicator === indicator && current.has(row.id))
      expect(sorted(records.map(({ id }) => id)), indicator).toEqual(sorted(said.map(({ id }) => id)))
    }
  })

  it('is the same in the answers of the API', async () => {
    for (const { id } of CLAIMS) {
      const { claim } = await answered(id, known)
      expect([claim?.current, claim?.state], id).toEqual([current.has(id), stateOf.get(id)])
    }
  })
})

it('of amounts for different periods, each is current on its own page', () => {
  const periods = CLAIMS.filter(
    (row) => row.indicator === 'troops.killed.period' && row.claimant === 'ukr-sof',
  )
  expect(periods).toHaveLength(3)
  for (const { id } of periods) expect(recordView(ledger(), id)?.claim?.current, id).toBe(true)
})
