import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { rowsOfCharts } from '@/lib/charts/query/rows-of-charts'
import { isPast } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Row, Snapshot, Table } from '@/lib/ledger/schema/rows'
import { type DescribedChange, describedChanges } from '@/lib/records/described-changes'
import type { View } from '@/lib/views/parameters'
import { claimantName } from '@/words/claimants'
import { recordTitle } from '@/words/records/record-title'

/** A link to a record. */
interface Named {
  readonly id: string
  readonly label: string
}

/** A row of a view that was not yet known on a day, or is otherwise since. */
export interface ChangeSince extends Named {
  readonly kind: 'added' | 'superseded' | 'corrected' | 'withdrawn'
  /** The day on which it became so, YYYY-MM-DD. */
  readonly day: string
  readonly table: Table
  /** Who claims it; null for what is no claim. */
  readonly claimant: Named | null
  /** The claim that took its place. */
  readonly by: Named | null
  /** The columns that a correction changed. */
  readonly columns: DescribedChange['columns']
}

/** The day of the newest revision that changed a row after another revision. */
function changedOn({ revisions, tables }: Ledger, { table, id, kind }: DescribedChange): string {
  const versions: readonly Row[] = tables[table]
  const numbers = versions
    .filter((row) => row.id === id)
    .flatMap(({ since, until }) => (kind === 'withdrawn' ? (until ?? []) : since))
  return revisions[Math.max(...numbers) - 1]?.date ?? ''
}

const newestFirst = (one: ChangeSince, other: ChangeSince) =>
  one.day < other.day ? 1 : one.day > other.day ? -1 : one.id < other.id ? -1 : 1

/**
 * What changed of the rows that charts show in a view since the evening of `day`, the newest first: rows that became known
 * later, claims that a later one superseded, and rows that a later revision of the ledger corrected or withdrew.
 */
export function changesSince(
  ledger: Ledger,
  at: Snapshot,
  { charts, view, day }: { readonly charts: readonly Chart[]; readonly view: View; readonly day: string },
): readonly ChangeSince[] {
  const index = rowIndex(at.tables)
  const actors = new Map(at.tables.actors.map((row) => [row.id, row]))
  const rows = rowsOfCharts(charts, at, view)
  const nameOf = (table: Table, row: Row): Named => ({ id: row.id, label: recordTitle(table, row, index) })
  const claimantOf = (row: object): Named | null =>
    'claimant' in row && typeof row.claimant === 'string'
      ? { id: row.claimant, label: claimantName(row.claimant, { actors }) }
      : null
  const common = { by: null, columns: [] }

  const added = [...rows.values()]
    .filter(({ row }) => row.known > day)
    .map(
      ({ table, row }): ChangeSince => ({
        ...common,
        kind: 'added',
        ...nameOf(table, row),
        day: row.known,
        table,
        claimant: claimantOf(row),
      }),
    )

  const [then, now] = [statesAt(at.tables, day), statesAt(at.tables, at.revision.date)]
  const superseded = [...rows.values()].flatMap(({ table, row }): readonly ChangeSince[] => {
    const before = then.get(row.id)
    const by = now.get(row.id)?.supersededBy
    if (before === undefined || isPast(before) || !by) return []
    const claim = nameOf('estimates', by)
    return [
      {
        ...common,
        kind: 'superseded',
        ...nameOf(table, row),
        day: by.known,
        table,
        claimant: claimantOf(row),
        by: claim,
      },
    ]
  })

  const { number } = at.revision
  const from = ledger.revisions.findLast((each) => each.date <= day)?.number ?? 1
  const earlier = rowsOfCharts(charts, snapshot(ledger, Math.min(from, number)), view)
  const revised = from >= number ? [] : describedChanges(ledger, from, number)
  const corrected = revised.flatMap((change): readonly ChangeSince[] => {
    const { kind, id, table, label, columns } = change
    const shown = rows.get(id) ?? earlier.get(id)
    if (kind === 'added' || shown === undefined || shown.table !== table || shown.row.known > day) return []
    const claimant = claimantOf(shown.row)
    return [{ ...common, kind, id, label, day: changedOn(ledger, change), table, claimant, columns }]
  })
  return [...added, ...superseded, ...corrected].sort(newestFirst)
}
