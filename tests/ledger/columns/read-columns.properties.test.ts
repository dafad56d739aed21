import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { finished } from '@/lib/ledger/columns/finished'
import { readColumns } from '@/lib/ledger/columns/read-columns'
import { decode } from '@/lib/ledger/load/decode'
import type { Fault } from '@/lib/ledger/load/fault'
import { LongFile } from '@/lib/ledger/load/long-file'
import { columnsOf, fileOf, parseTable } from '@/lib/ledger/load/parse'
import type { Row, Table } from '@/lib/ledger/schema/rows'

interface Read {
  readonly rows: readonly (Row | null)[]
  readonly cells: readonly Readonly<Record<string, string>>[]
  readonly lines: readonly number[]
  readonly faults: readonly Fault[]
}

function asObjects(table: Table, bytes: Uint8Array): Read {
  const { text, faults: undecoded } = decode(fileOf(table), bytes)
  const { entries, faults } =
    undecoded.length > 0 ? { entries: [], faults: undecoded } : parseTable(table, text)
  const read = faults.length > 0 ? [] : (entries ?? [])
  return {
    rows: read.map(({ row }) => row),
    cells: read.map(({ cells }) => cells),
    lines: read.map(({ line }) => line),
    faults,
  }
}

const room = mkdtempSync(join(tmpdir(), 'columns-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The same bytes on the disk. */
function onDisk(bytes: Uint8Array): LongFile {
  writeFileSync(join(room, 'table.csv'), bytes)
  const file = LongFile.copy(join(room, 'table.csv'))
  if (file === null) throw new Error('The temporary directory takes no file.')
  return file
}

function asColumns(table: Table, bytes: Uint8Array, file: LongFile | null = null): Read {
  const { columns, faults } = finished(readColumns(table, bytes, file))
  columns?.bytes.letGo()
  const rows = columns?.rows() ?? []
  const names = columnsOf(table)
  return {
    rows: rows.map((row) => JSON.parse(JSON.stringify(row))),
    cells: rows.map((_, position) =>
      Object.fromEntries(names.map((name) => [name, columns?.column(name).cell(position) ?? ''])),
    ),
    lines: rows.map((_, position) => position + 2),
    faults,
  }
}

const table = fc.constantFrom<Table>('events', 'estimates', 'sources', 'places', 'checks', 'names')

const LINES = new Map<Table, readonly string[]>()
function linesOf(name: Table): readonly string[] {
  const before = LINES.get(name)
  if (before) return before
  const read = readFileSync(`data/${name}.csv`, 'utf8').trimEnd().split('\n')
  LINES.set(name, read)
  return read
}

/** A header and some rows of a table, in their order. */
const excerpt = table.chain((name) =>
  fc.tuple(
    fc.constant(name),
    fc
      .uniqueArray(fc.nat(linesOf(name).length - 2), { maxLength: 12 })
      .map((picked) => [linesOf(name)[0], ...picked.map((at) => linesOf(name)[at + 1])].join('\n')),
  ),
)

const written = fc.record({
  ending: fc.constantFrom('\n', '\r\n'),
  isMarked: fc.boolean(),
  isEnded: fc.boolean(),
  isQuoted: fc.boolean(),
})

/** A piece of text that breaks something, or not, and the place from which on it takes that of so many others. */
const spoilt = fc.record({
  place: fc.nat(),
  removed: fc.nat(3),
  added: fc.oneof(
    fc.constantFrom(
      '',
      ',',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      ';',
      ' ',
      '  ',
      '\0',
      '\ufeff',
      '<b>',
      '&amp;',
      'ö',
      '한',
      '9',
    ),
    fc.string({ maxLength: 3 }),
  ),
})

function asWritten(
  text: string,
  how: { ending: string; isMarked: boolean; isEnded: boolean; isQuoted: boolean },
) {
  const quoted = how.isQuoted ? text.replace(/^([a-z0-9.-]+),/gm, '"$1",') : text
  const ended = how.isEnded ? `${quoted}\n` : quoted
  return (how.isMarked ? '\ufeff' : '') + ended.replaceAll('\n', how.ending)
}

describe('a table read into columns', () => {
  test('has the rows, the cells and the faults of one read into objects', () => {
    fc.assert(
      fc.property(excerpt, written, fc.array(spoilt, { maxLength: 3 }), ([name, text], how, changes) => {
        let file = asWritten(text, how)
        for (const { place, removed, added } of changes) {
          const at = place % (file.length + 1)
          file = file.slice(0, at) + added + file.slice(at + removed)
        }
        const bytes = new TextEncoder().encode(file)
        expect(asColumns(name, bytes)).toEqual(asObjects(name, bytes))
      }),
      { numRuns: 400 },
    )
  })

  test('has the same rows and cells where its file stays on the disk, in any order', () => {
    fc.assert(
      fc.property(excerpt, written, fc.infiniteStream(fc.nat()), ([name, text], how, places) => {
        const bytes = new TextEncoder().encode(asWritten(text, how))
        expect(asColumns(name, bytes, onDisk(bytes))).toEqual(asObjects(name, bytes))
        const [held, kept] = [null, onDisk(bytes)].map((file) => {
          const { columns } = finished(readColumns(name, bytes.slice(), file))
          columns?.bytes.letGo()
          return columns
        })
        const size = held?.size ?? 0
        for (const place of places.take(size === 0 ? 0 : 30))
          expect(JSON.stringify(kept?.rows()[place % size])).toBe(JSON.stringify(held?.rows()[place % size]))
      }),
      { numRuns: 60 },
    )
  })

  test('is refused as one read into objects is where a byte is another one', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), fc.nat(255), ([name, text], place, byte) => {
        const bytes = new TextEncoder().encode(text)
        bytes[place % bytes.length] = byte
        expect(asColumns(name, bytes)).toEqual(asObjects(name, bytes))
      }),
      { numRuns: 400 },
    )
  })

  test('reads whole tables the same, the long ones with texts that hardly repeat', () => {
    for (const name of ['events', 'sources', 'estimates', 'names'] as const) {
      const lines = linesOf(name)
      const many = Array.from({ length: 6 }, (_, round) =>
        lines
          .slice(1)
          .map((line) => line.replace(/^([^,]*),/, `$1-${round},`).replace(/ the /, ` the ${round} `)),
      )
      const bytes = new TextEncoder().encode([lines[0], ...many.flat()].join('\n'))
      expect(asColumns(name, bytes)).toEqual(asObjects(name, bytes))
      expect(asColumns(name, bytes, onDisk(bytes))).toEqual(asObjects(name, bytes))
    }
  })
})
