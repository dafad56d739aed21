import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'

const whole = snapshot(loadLedger('data'))
const wire = (slice: Snapshot): Snapshot => unpack(JSON.parse(JSON.stringify(pack(slice))))

const troops: SliceRequest = {
  table: 'estimates',
  includes: ({ indicator }) => indicator === 'troops.sent' || indicator === 'troops.deployed.cumulative',
  columns: ['indicator', 'claimant', 'low', 'best', 'high', 'qualifier'],
  lookups: ['actors'],
}
const landmarks: SliceRequest = {
  table: 'events',
  includes: ({ landmark }) => landmark,
  columns: ['headline', 'topic'],
  lookups: [],
}

describe('cut', () => {
  const slice = sliceSnapshot(whole, [troops, landmarks])

  test('keeps the rows that a request includes, in their order', () => {
    const ids = whole.tables.estimates.filter(troops.includes as never).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(slice.tables.estimates.map(({ id }) => id)).toEqual(ids)
    expect(
      slice.tables.events.every(({ id }) => whole.tables.events.find((row) => row.id === id)?.landmark),
    ).toBe(true)
  })

  test('keeps the columns asked for, the clocks, and what a row is worth', () => {
    // One of these claims is doubtful: its note goes with it and says why.
    const columns = ['id', 'asserted', 'about', 'weakness', 'support', 'known', 'note', ...troops.columns]
    expect(new Set(Object.keys(slice.tables.estimates[0] ?? {}))).toEqual(new Set(columns))
    expect(Object.keys(slice.tables.events[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'date', 'reported', 'known', 'headline', 'topic']),
    )
  })

  test('keeps the reason of a doubtful row, and no other note', () => {
    const all = new Map(whole.tables.estimates.map((row) => [row.id, row]))
    const killed = ({ indicator }: { readonly indicator: string }) => indicator === 'troops.killed.cumulative'
    const rows = sliceSnapshot(whole, [{ ...troops, includes: killed } as SliceRequest]).tables.estimates
    const doubtful = rows.filter(({ weakness }) => weakness.includes('doubtful'))
    expect(doubtful.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row.note, row.id).toBe(doubtful.includes(row) ? all.get(row.id)?.note : null)
  })

  test('keeps the named rows that kept rows refer to, and no others', () => {
    const claimants = new Set(slice.tables.estimates.map(({ claimant }) => claimant))
    expect(new Set(slice.tables.actors.map(({ id }) => id))).toEqual(claimants)
    expect([slice.tables.indicators, slice.tables.people, slice.tables.sources]).toEqual([[], [], []])
  })

  test('requests for one table add up', () => {
    const claimed: SliceRequest = {
      table: 'estimates',
      includes: ({ claimant }) => claimant === 'kor-kida',
      columns: ['note'],
      lookups: [],
    }
    const both = sliceSnapshot(whole, [troops, claimed]).tables.estimates
    const kept = (request: SliceRequest) =>
      sliceSnapshot(whole, [request]).tables.estimates.map(({ id }) => id)
    expect(new Set(both.map(({ id }) => id))).toEqual(new Set([...kept(troops), ...kept(claimed)]))
    const only = both.find(({ id }) => !kept(troops).includes(id))
    expect(only).toMatchObject({ claimant: null, best: null })
    expect(both.find(({ id }) => !kept(claimed).includes(id))?.note).toBeNull()
  })

  test('keeps rows whole where all columns are asked for', () => {
    const [row] = sliceSnapshot(whole, [{ ...landmarks, columns: 'all' }]).tables.events
    const { since, until, ...rest } = whole.tables.events.find(({ id }) => id === row?.id) ?? {}
    expect(row).toEqual(rest)
    expect([since, until]).toEqual([1, null])
  })

  test('no request keeps nothing', () => {
    expect(Object.values(sliceSnapshot(whole, []).tables).flat()).toEqual([])
  })
})

describe('pack', () => {
  test('comes back as it was, from the whole ledger and from a cut of it', () => {
    expect(wire(whole)).toEqual(whole)
    const slice = sliceSnapshot(whole, [troops, landmarks])
    expect(wire(slice)).toEqual(slice)
  })

  test('comes back as it was from any rows', () => {
    const some = fc.record({
      estimates: fc.shuffledSubarray([...whole.tables.estimates]),
      events: fc.shuffledSubarray([...whole.tables.events], { maxLength: 20 }),
      places: fc.shuffledSubarray([...whole.tables.places], { maxLength: 3 }),
    })
    fc.assert(
      fc.property(some, (tables) => {
        const slice = { ...whole, tables: { ...sliceSnapshot(whole, []).tables, ...tables } }
        expect(wire(slice)).toEqual(slice)
      }),
    )
  })

  test('is smaller on the wire than the rows', () => {
    const size = (value: unknown) => gzipSync(JSON.stringify(value)).length
    const slice = sliceSnapshot(whole, [{ ...landmarks, includes: () => true }])
    expect(size(pack(slice))).toBeLessThan(size(slice.tables))
  })
})
