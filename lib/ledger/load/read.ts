import 'server-only'
import { resolve } from 'node:path'
import { finished } from '../columns/finished'
import { isLargeFile } from '../columns/is-large'
import { entriesWith, largeTable } from '../columns/large-entries'
import type { LargeTable } from '../columns/large-table'
import { readColumns } from '../columns/read-columns'
import { asOfRevision } from '../revisions/as-of-revision'
import { mapTables } from '../schema/map-tables'
import type { FileName, Ledger, Row, Table } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { decode } from './decode'
import type { Fault } from './fault'
import { type PackageReader, readerOf } from './package-reader'
import { type Entries, type Entry, fileOf, type parseTable } from './parse'
import { parseOnce } from './parse-once'
import { referenceFaults } from './reference-faults'
import { rowRuleFaults } from './row-rules'
import { versionFaults } from './version-faults'

export interface LedgerText {
  readonly directory: string
  /** The files of the package that were judged; of others it may tell an older state. */
  readonly read: PackageReader
  readonly entries: Entries
  readonly faults: readonly Fault[]
}

/** The default data directory: `LEDGER_DATA`, else `data` in the working directory. */
export const defaultDirectory = () => process.env.LEDGER_DATA ?? 'data'

/** A directory in full, for messages; the name of a store that is none stays as it is. */
const placeOf = (directory: string) =>
  URL.canParse(directory) ? directory : resolve(/* turbopackIgnore: true */ directory)

/**
 * Reads all tables of a data directory, with every fault of cells, rows, versions and references. What cannot be judged
 * because a file cannot be read is not called a fault: the file is. `read` may give other texts than the directory has,
 * so that they are judged before they are written.
 */
export const readLedger = (
  directory?: string,
  read?: PackageReader,
  parse?: typeof parseTable,
  isLarge?: typeof isLargeFile,
): LedgerText => finished(readingLedger(directory, read, parse, isLarge))

/** The same in turns with something else. */
export function* readingLedger(
  directory = defaultDirectory(),
  read: PackageReader = readerOf(directory),
  parse: typeof parseTable = parseOnce,
  isLarge: typeof isLargeFile = isLargeFile,
): Generator<void, LedgerText> {
  const faults: Fault[] = []
  const unread = new Set<FileName>()
  const large = new Map<Table, LargeTable>()
  function* entriesOf(table: FileName): Generator<void, readonly Entry[]> {
    const bytes = read(fileOf(table))
    if (bytes === null) {
      const reason = 'is missing'
      const allowed = `all of ${(Object.keys(SCHEMAS) as FileName[]).map(fileOf).join(', ')}`
      faults.push({ file: fileOf(table), line: null, column: null, value: '', reason, allowed })
      unread.add(table)
      return []
    }
    if (table !== 'revisions' && isLarge(bytes)) {
      const inColumns = yield* readColumns(table, bytes, read.long?.(fileOf(table)) ?? null)
      faults.push(...inColumns.faults)
      if (inColumns.columns === null) unread.add(table)
      else large.set(table, inColumns.columns)
      return []
    }
    const decoded = decode(fileOf(table), bytes)
    const parsed =
      decoded.faults.length > 0 ? { entries: null, faults: decoded.faults } : parse(table, decoded.text)
    faults.push(...parsed.faults)
    if (parsed.entries === null) unread.add(table)
    return parsed.entries ?? []
  }
  const ordinary: Record<string, readonly Entry[]> = {}
  for (const table of Object.keys(SCHEMAS) as FileName[]) {
    ordinary[table] = yield* entriesOf(table)
    yield
  }
  const entries = entriesWith(ordinary, large)
  yield
  faults.push(...rowRuleFaults(entries))
  yield
  if (!unread.has('revisions')) faults.push(...versionFaults(entries))
  yield
  faults.push(...referenceFaults(entries, unread))
  return { directory: placeOf(directory), read, entries, faults }
}

/** The published rows of a ledger without faults; pending ones are left out. */
export function ledgerOf({ entries }: LedgerText): Ledger {
  const rows = <F extends FileName>(table: F): readonly Row<F>[] =>
    entries[table].flatMap(({ row }) => (row === null ? [] : [row]))
  const revisions = rows('revisions')
  const tables = mapTables<Ledger['tables']>((table) => {
    const large = largeTable(entries, table)
    large?.bytes.letGo()
    return large?.rows() ?? rows(table)
  })
  return { revisions, tables: asOfRevision(tables, revisions.length) }
}
