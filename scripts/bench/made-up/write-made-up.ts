import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { csvCell } from '@/lib/ledger/load/csv-cell'
import { DESCRIPTOR, withVersion } from '@/lib/ledger/load/descriptor'
import { columnsOf, fileOf } from '@/lib/ledger/load/parse'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { packagePaths } from '@/lib/ledger/load/served'
import { type Cells, canonicalLine } from '@/lib/ledger/revisions/canonical'
import { journalFile } from '@/lib/ledger/revisions/journal'
import { rowVersions } from '@/lib/ledger/revisions/row-versions'
import { visibleAt } from '@/lib/ledger/revisions/visible'
import { TABLES } from '@/lib/ledger/schema/rows'
import { firstDay } from '@/lib/ledger/time/edtf'
import { appendFile } from './append-file'
import { type GrownTable, MADE_UP, type MadeUpRow } from './made-up-rows'

/** How many rows are made up of each table. */
export type Counts = Readonly<Record<GrownTable, number>>

/** In the canonical order of tables. */
const GROWN = ['estimates', 'events'] as const satisfies readonly GrownTable[]
const isGrown = (table: string): table is GrownTable => (GROWN as readonly string[]).includes(table)

const NOTE =
  'Adds made-up events and claims, to see how a large ledger is served. They tell of nothing that happened.'

const csvLine = (columns: readonly string[], cells: Cells) =>
  `${columns.map((column) => csvCell(cells[column] ?? '')).join(',')}\n`

/** Positions in the order of the file: events by their first day, claims by their id. */
function fileOrder(table: GrownTable, make: MadeUpRow, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, position) => position)
  if (table !== 'events') return order
  const days = Float64Array.from({ length: count }, (_, position) =>
    Date.parse(firstDay(make(position).date ?? '') ?? ''),
  )
  return order.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b)
}

/**
 * Writes a valid data package into a directory: that of `from`, and one more revision with made-up rows after the patterns of
 * its own, always the same ones. Rows are made one by one, so that a million of them need no more memory than a thousand.
 */
export function writeMadeUp(from: string, into: string, counts: Counts): void {
  const { entries } = readValidLedger(from)
  const last = entries.revisions.at(-1)?.row
  const number = entries.revisions.length + 1
  const rows = rowVersions(entries)
  if (!last || rows.some(({ since, until }) => since === number || until === number))
    throw new Error(`${from} has no revision, or rows that wait for the next one.`)
  for (const path of packagePaths(from)) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    copyFileSync(join(from, path), join(into, path))
  }

  const journal = appendFile(join(into, journalFile(number)))
  const digest = createHash('sha256')
  for (const table of [...TABLES].sort()) {
    const own = rows.filter((row) => row.table === table && visibleAt(row, number))
    const published = own.map(({ canonical }) => `${canonical}\n`)
    if (!isGrown(table)) {
      digest.update(published.join(''))
      continue
    }
    const like = own.map(({ cells }) => cells)
    const make = MADE_UP[table](like, String(number))
    const first = own.findIndex(({ id }) => id > (make(0).id ?? ''))
    const before = first === -1 ? published.length : first
    digest.update(published.slice(0, before).join(''))
    for (let position = 0; position < counts[table]; position++) {
      const line = `${canonicalLine(table, make(position))}\n`
      digest.update(line)
      journal.append(line)
    }
    digest.update(published.slice(before).join(''))

    const columns = columnsOf(table)
    const csv = appendFile(join(into, fileOf(table)))
    csv.append(readFileSync(join(from, fileOf(table)), 'utf8').replace(/\n?$/, '\n'))
    for (const position of fileOrder(table, make, counts[table])) csv.append(csvLine(columns, make(position)))
    csv.close()
  }
  journal.close()

  const list = join(into, fileOf('revisions'))
  const line = [String(number), last.date, csvCell(NOTE), digest.digest('hex')].join(',')
  writeFileSync(list, `${readFileSync(list, 'utf8').replace(/\n?$/, '\n')}${line}\n`)
  const descriptor = join(into, DESCRIPTOR)
  writeFileSync(descriptor, withVersion(readFileSync(descriptor, 'utf8'), number))
}
