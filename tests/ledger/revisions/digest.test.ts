import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entries } from '@/lib/ledger/load/parse'
import { readLedger } from '@/lib/ledger/load/read'
import { canonicalLine } from '@/lib/ledger/revisions/canonical'
import { digest } from '@/lib/ledger/revisions/digest'
import { rowVersions } from '@/lib/ledger/revisions/row-versions'
import { TABLES } from '@/lib/ledger/schema/rows'
import { csvOf, releasedLedger, SAMPLE, writeLedger } from '../sample-ledger'
import { onBothStores } from '../store/on-both-stores'

const digestOf = (entries: Entries) => digest(rowVersions(entries), 1)
const sample = readLedger(writeLedger()).entries
const published = digestOf(sample)

describe('canonical form', () => {
  test('is the sorted filled cells of a row, without until', () => {
    const cells = { id: 'kim', name: 'Kim "K"', role: '', country: 'PRK', since: '1', until: '2' }
    expect(canonicalLine('people', cells)).toBe(
      '["people",{"country":"PRK","id":"kim","name":"Kim \\"K\\"","since":"1"}]',
    )
  })

  test('keeps Hangul and Cyrillic as they are', () => {
    expect(canonicalLine('people', { name: '김정은 Путин' })).toBe('["people",{"name":"김정은 Путин"}]')
  })
})

describe('a digest', () => {
  test('is the SHA-256 of the canonical lines', () => {
    const directory = releasedLedger()
    const journal = readFileSync(join(directory, 'journal/0001.jsonl'))
    expect(createHash('sha256').update(journal).digest('hex')).toBe(published)
    expect(readFileSync(join(directory, 'revisions.csv'), 'utf8')).toContain(published)
  })

  test('does not depend on the order of rows', () => {
    const shuffled = fc.record({
      sources: fc.shuffledSubarray([...sample.sources], { minLength: sample.sources.length }),
      estimates: fc.shuffledSubarray([...sample.estimates], { minLength: sample.estimates.length }),
    })
    fc.assert(
      fc.property(shuffled, (rows) => {
        expect(digestOf({ ...sample, ...rows })).toBe(published)
      }),
    )
  })

  onBothStores((store) => {
    test.each([
      ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
      ['a byte order mark', (text: string) => `\uFEFF${text}`],
      ['needless quotes', (text: string) => text.replace('Two', '"Two"')],
    ])('does not depend on %s', async (_, change) => {
      const directory = writeLedger()
      const path = join(directory, 'sources.csv')
      writeFileSync(path, change(csvOf('sources', SAMPLE.sources)))
      expect(digestOf((await store.read(directory)).entries)).toBe(published)
    })
  })

  test('does not depend on an empty column added later, nor on rows closed later', () => {
    const closed = sample.people.map((entry) => ({
      ...entry,
      cells: { ...entry.cells, until: '2', born: '' },
    }))
    expect(digestOf({ ...sample, people: closed })).toBe(published)
  })

  const places = TABLES.flatMap((table) =>
    sample[table].flatMap(({ cells }, index) =>
      Object.keys(cells)
        .filter((column) => column !== 'until' && column !== 'since')
        .map((column) => ({ table, index, column })),
    ),
  )
  test('depends on every cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.string({ minLength: 1 }),
        ({ table, index, column }, text) => {
          const entries = sample[table].map((entry, at) =>
            at === index && entry.cells[column] !== text
              ? { ...entry, cells: { ...entry.cells, [column]: text } }
              : entry,
          )
          const changed = sample[table][index]?.cells[column] !== text
          expect(digestOf({ ...sample, [table]: entries }) !== published).toBe(changed)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('depends on every row being there', () => {
    for (const table of TABLES)
      expect(digestOf({ ...sample, [table]: sample[table].slice(1) })).not.toBe(published)
  })

  test('does not take a cell of one column for the same cell of another', () => {
    const swap = sample.people.map((entry) => ({
      ...entry,
      cells: { ...entry.cells, role: entry.cells.name ?? '', name: entry.cells.role ?? '' },
    }))
    expect(digestOf({ ...sample, people: swap })).not.toBe(published)
  })
})
