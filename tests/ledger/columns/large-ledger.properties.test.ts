import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { columnsBehind } from '@/lib/ledger/columns/large-table'
import { check } from '@/lib/ledger/load/check'
import type { Fault } from '@/lib/ledger/load/fault'
import type { PackageReader } from '@/lib/ledger/load/package-reader'
import { fileOf, parseTable } from '@/lib/ledger/load/parse'
import { type LedgerText, ledgerOf, readLedger } from '@/lib/ledger/load/read'
import { readFiles } from '@/lib/ledger/load/served'
import { firstRevisions } from '@/lib/ledger/revisions/first-revisions'
import { journalFile } from '@/lib/ledger/revisions/journal'
import { release } from '@/lib/ledger/revisions/release'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { TABLES } from '@/lib/ledger/schema/rows'
import { sliceSnapshot } from '@/lib/ledger/slice/slice'
import { filesOf } from '../files-of'
import { csvOf, releasedLedger, SAMPLE } from '../sample-ledger'

const [event] = SAMPLE.events
const [claim] = SAMPLE.estimates

/** A ledger of three revisions with corrected, withdrawn and returned rows, and rows that wait for the fourth. */
function sample(): string {
  const directory = releasedLedger({
    events: [
      ...SAMPLE.events,
      {
        ...event,
        id: 'parade',
        date: '2024-10/2024-11-02',
        headline: 'A parade, "the largest"',
        reported: '2024-11',
      },
      { ...event, id: 'talks', date: '2024-10-05~', caveats: 'doubtful' },
      ...Array.from({ length: 20 }, (_, at) => ({ ...event, id: `visit-${at}`, place: '' })),
    ],
  })
  const file = join(directory, fileOf('events'))
  const close = (id: string, since: number, until: number) => {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(new RegExp(`^(${id},.*,${since},)$`, 'm'), `$1${until}`))
  }
  const add = (table: 'events' | 'estimates', cells: Readonly<Record<string, string>>) =>
    appendFileSync(join(directory, fileOf(table)), csvOf(table, [cells]).split('\n').slice(1).join('\n'))
  close('talks', 1, 2)
  add('events', { ...event, id: 'talks', date: '2024-10-06', since: '2' })
  add('estimates', { ...claim, id: 'claim-new', since: '2', note: 'Заявление of one word' })
  release(directory, 'The second.', '2024-12-03')
  close('parade', 1, 3)
  add('events', { ...event, id: 'speech', since: '3' })
  release(directory, 'The third.', '2024-12-04')
  close('talks', 2, 4)
  add('events', { ...event, id: 'parade', since: '4' })
  return directory
}

const directory = sample()
const files = filesOf(readFiles(directory))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

type Package = ReadonlyMap<string, Uint8Array>
const readerOf =
  (of: Package): PackageReader =>
  (path) =>
    of.get(path) ?? null

const asObjects = (of: Package) => readLedger(directory, readerOf(of), parseTable, () => false)
const isEvents = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.subarray(0, 30)).includes('id,date,reported')
const asColumns = (of: Package, isLarge: typeof isEvents = () => true) =>
  readLedger(directory, readerOf(of), parseTable, isLarge)
const judged = (text: LedgerText): readonly Fault[] => (text.faults.length > 0 ? text.faults : check(text))

const inText = (faults: readonly Fault[]) => faults.map((fault) => JSON.stringify(fault))

/** A change of a package such as people or disks make. */
const change = fc
  .record({
    path: fc.constantFrom(
      'events.csv',
      'events.csv',
      'estimates.csv',
      'sources.csv',
      'checks.csv',
      'names.csv',
      'revisions.csv',
      journalFile(1),
      journalFile(2),
      journalFile(3),
    ),
    place: fc.nat(),
    other: fc.nat(),
    kind: fc.constantFrom('byte', 'number', 'word', 'line gone', 'line twice', 'lines swapped', 'other line'),
    byte: fc.integer({ min: 0x20, max: 0x7e }),
  })
  .map(({ path, place, other, kind, byte }) => ({
    path,
    apply(bytes: Uint8Array): Uint8Array {
      const text = new TextDecoder().decode(bytes)
      const lines = text.split('\n')
      const [line, another] = [place % lines.length, other % lines.length]
      const swap = (pattern: RegExp, by: (found: string) => string) => {
        const found = [...text.matchAll(pattern)]
        const hit = found[place % Math.max(found.length, 1)]
        return hit === undefined
          ? text
          : text.slice(0, hit.index) + by(hit[0]) + text.slice(hit.index + hit[0].length)
      }
      const words = text.match(/[a-z0-9-]+/g) ?? ['']
      const changed = {
        byte: () =>
          `${text.slice(0, place % text.length)}${String.fromCharCode(byte)}${text.slice((place % text.length) + 1)}`,
        number: () => swap(/\b\d\b/g, () => String(other % 6)),
        word: () => swap(/[a-z0-9-]+/g, () => words[other % words.length] ?? ''),
        'line gone': () => lines.toSpliced(line, 1).join('\n'),
        'line twice': () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
        'lines swapped': () =>
          lines
            .with(line, lines[another] ?? '')
            .with(another, lines[line] ?? '')
            .join('\n'),
        'other line': () => lines.with(line, lines[another] ?? '').join('\n'),
      }[kind]
      return new TextEncoder().encode(changed())
    },
  }))

describe('a ledger in columns', () => {
  test('is judged as strictly as one in objects, whatever was changed in it', () => {
    expect(judged(asObjects(files))).toEqual([])
    expect(judged(asColumns(files))).toEqual([])
    let refused = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), fc.boolean(), (changes, isAll) => {
        const package_ = new Map<string, Uint8Array>(files)
        for (const { path, apply } of changes)
          package_.set(path, apply(package_.get(path) ?? new Uint8Array()))
        const [one, other] = [asObjects(package_), asColumns(package_, isAll ? () => true : isEvents)]
        const [faults, found] = [judged(one), judged(other)]
        if (faults.length > 0) refused++
        expect(found.length > 0, `${inText(faults)} ${inText(found)}`).toBe(faults.length > 0)
        // Where each file is valid by itself, what is told is the same, too.
        const isEachValid = TABLES.every((table) => one.entries[table].every(({ row }) => row !== null))
        if (isEachValid && one.faults.length > 0) expect(other.faults).toEqual(one.faults)
      }),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  test('is the same ledger at each of its revisions', () => {
    const [one, other] = [ledgerOf(asObjects(files)), ledgerOf(asColumns(files))]
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(columnsBehind(other.tables.events)).not.toBeNull()
    expect(plain(other)).toEqual(plain(one))
    for (const { number } of one.revisions) {
      const [at, its] = [snapshot(one, number), snapshot(other, number)]
      expect(plain(its)).toEqual(plain(at))
      for (const table of TABLES)
        for (const { id } of one.tables[table]) {
          expect(firstRevisions(other, table).get(id)).toBe(firstRevisions(one, table).get(id))
          expect(plain(rowIndex(other.tables, its.tables).row(table, id))).toEqual(
            plain(rowIndex(one.tables, at.tables).row(table, id)),
          )
          expect(plain(rowIndex(its.tables).row(table, id))).toEqual(
            plain(rowIndex(at.tables).row(table, id)),
          )
        }
    }
    expect(rowIndex(other.tables).row('events', 'nothing')).toBeNull()
  })

  test('is sliced for browsers as one in objects is', () => {
    const [one, other] = [ledgerOf(asObjects(files)), ledgerOf(asColumns(files))].map((ledger) =>
      snapshot(ledger),
    )
    if (one === undefined || other === undefined) throw new Error('no snapshot')
    const request = { table: 'events', lookups: ['places', 'sources'], columns: ['headline'] } as const
    // All rows, and a few that are found by their ids.
    for (const includes of [() => true, ({ id }: { id: string }) => id === 'visit-7']) {
      const slices = [one, other].map((of) =>
        sliceSnapshot(of, [{ ...request, includes, annotations: 'troops-sent' }]),
      )
      expect(slices[0]?.tables.events.length).toBeGreaterThan(1)
      expect(slices[1]).toEqual(slices[0])
    }
  })
})
