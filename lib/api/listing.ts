import 'server-only'
import type { Assessed, Chart } from '@/lib/charts/chart'
import { FILTER_IDS, filterRule } from '@/lib/charts/query/filters'
import { asOfDay, select } from '@/lib/charts/query/select'
import { twoDays } from '@/lib/charts/query/two-days'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { LICENCE } from '@/lib/exports/licence'
import { assessedRow, withoutUntil } from '@/lib/exports/rows/assessed-row'
import { ledger } from '@/lib/ledger/load/served'
import { type EvidenceTable, isEvidence, type Row, type Snapshot, type Table } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { type Content, refuse, refuseCursor } from './answer'
import { pageOf, readPaging } from './paging'
import { plainListRows, plainListSpec } from './plain-lists'

/** All rows of a table with every filter that applies to it, in the form of a chart. */
type WholeTable = Pick<Chart, 'table' | 'includes' | 'filters' | 'choices' | 'lookups' | 'columns'>

const wholeTable = memoByValue((table: EvidenceTable): Chart => {
  const all: WholeTable = {
    table,
    includes: () => true,
    filters: FILTER_IDS.filter((filter) => filterRule(filter).values[table] !== undefined),
    choices: [],
    lookups: [],
    columns: [],
  }
  // Selecting uses no other property of a chart.
  return all as Chart
})

/** The parameters of a list of all rows of a table, besides paging. */
export function tableSpec(table: Table, at: Snapshot, newest: number): ViewSpec {
  return isEvidence(table)
    ? exportSpec(wholeTable(table), at, 'data', newest)
    : plainListSpec(table, at, newest)
}

/** The source of a list of rows: its parameters at a revision, and the rows that a view selects. */
interface Source {
  readonly path: string
  spec(at: Snapshot, newest: number): ViewSpec
  rows(at: Snapshot, view: View): readonly Row[]
  /** What an answer adds to each row of a view. */
  added?(at: Snapshot, view: View): (row: Assessed) => object
}

/** A row as an answer holds it: evidence with its assessment on the as-of day of the view. */
const answered = (row: Row, at: Snapshot, view: View) =>
  'weakness' in row ? assessedRow(row as Assessed, at, asOfDay(at, view)) : withoutUntil(row)

const nothing = () => ({})

function listed({ path, spec, rows, added }: Source, query: URLSearchParams): Content {
  const { paging, rest, problems: badPaging } = readPaging(query)
  const { view, problems, snapshot: at } = viewAt(ledger(), rest, spec)
  refuse([...badPaging, ...problems])
  const found = rows(at, view)
  const addedTo = added?.(at, view) ?? nothing
  const page = pageOf(found, paging) ?? refuseCursor(paging)
  const { number, date, digest } = at.revision
  // The next page is pinned, so that a release between two pages cannot shift the rows.
  const next =
    page.next === null
      ? null
      : `${path}?${[formatView({ ...view, rev: number }), `limit=${paging.limit}`, `cursor=${page.next}`].join('&')}`
  return {
    content: {
      revision: { number, date, digest },
      view: formatView(view),
      licence: LICENCE.address,
      total: found.length,
      rows: page.rows.map((row) => ({ ...answered(row, at, view), ...addedTo(row as Assessed) })),
      next,
    },
    pinned: view.rev !== null,
  }
}

/** The rows of a table that a query selects, one page at a time. */
export function tableListing(table: Table, query: URLSearchParams): Content {
  return listed(
    {
      path: `/api/v1/${table}`,
      spec: (at, newest) => tableSpec(table, at, newest),
      rows: (at, view) =>
        isEvidence(table) ? select(wholeTable(table), at, view).rows : plainListRows(table, at, view),
    },
    query,
  )
}

/** The rows of a chart's view, one page at a time. */
export function chartListing(chart: Chart, query: URLSearchParams): Content {
  return listed(
    {
      path: `/api/v1/charts/${chart.id}/rows`,
      spec: (at, newest) => exportSpec(chart, at, 'data', newest),
      rows: (at, view) => (twoDays(chart, at, view) ?? select(chart, at, view)).rows,
      added: (at, view) => {
        const days = twoDays(chart, at, view)
        return days === null ? nothing : (row) => ({ known_on: days.knownOn(row) })
      },
    },
    query,
  )
}
