import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'

/** The ledger as imports see it: the open version of each row as text, pending ones included. */
export interface KnownLedger {
  /** The open rows of a table, in the order of its file. */
  rows(table: Table): readonly Cells[]
  row(table: Table, id: string): Cells | null
  has(table: Table, id: string): boolean
  /** The table of an id that any row has or had; null for one that was never given. */
  tableOf(id: string): Table | null
  /** The id of the source with this address; null if there is none. */
  sourceAt(url: string): string | null
}

/** An address without what does not change the page: the end of it that a reader jumps to, and a slash at its end. */
const sameAddress = (url: string) => (url.split('#', 1)[0] ?? url).replace(/\/$/, '')

/** What imports need of the files of a ledger without faults. */
export function knownLedger(entries: Entries): KnownLedger {
  const open = new Map<Table, readonly Cells[]>(
    TABLES.map((table) => [table, entries[table].map(({ cells }) => cells).filter(({ until }) => !until)]),
  )
  const rows = (table: Table) => open.get(table) ?? []
  const byId = new Map(TABLES.map((table) => [table, new Map(rows(table).map((row) => [row.id ?? '', row]))]))
  const everGiven = new Map<string, Table>()
  for (const table of TABLES) for (const { cells } of entries[table]) everGiven.set(cells.id ?? '', table)
  const byUrl = new Map(
    rows('sources').flatMap(({ url, id }) => (url && id ? [[sameAddress(url), id] as const] : [])),
  )
  return {
    rows,
    row: (table, id) => byId.get(table)?.get(id) ?? null,
    has: (table, id) => byId.get(table)?.has(id) ?? false,
    tableOf: (id) => everGiven.get(id) ?? null,
    sourceAt: (url) => byUrl.get(sameAddress(url)) ?? null,
  }
}
