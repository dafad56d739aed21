import { definitionOf } from '@/lib/charts/parts/definition-of'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { asOfDay } from '@/lib/charts/query/select'
import { twoDays } from '@/lib/charts/query/two-days'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { LICENCE } from '../licence'
import { assessedRow, withoutUntil } from '../rows/assessed-row'
import { referencedRows } from '../rows/referenced-rows'
import type { Writer } from '../writer'

const requestedParameters = (view: View) =>
  Object.fromEntries(
    Object.entries(view).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/**
 * The rows of the view with the types of the ledger and their assessment, the rows that they refer to, and what is needed
 * to understand and cite them. Unknown is null. No timestamp, so that the same view gives the same bytes.
 */
export const json: Writer = async ({ chart, snapshot, view, reading, address }) => {
  const days = twoDays(chart, snapshot, view)
  const { rows } = days ?? reading.selected
  const unpinned: View = { ...view, rev: null }
  const { number, date, note, digest } = snapshot.revision
  const asOf = asOfDay(snapshot, view)
  const referenced = [...referencedRows(snapshot, chart.table, rows)].map(
    ([table, found]) => [table, found.map(withoutUntil)] as const,
  )
  const document = {
    chart: {
      id: chart.id,
      title: chart.title,
      subtitle: reading.subtitle,
      definition: definitionOf(chart, lookupsOf(snapshot)),
      summary: reading.summary,
      notes: reading.notes,
    },
    // Without the revision, so that the live and the pinned address give the same bytes for the same rows.
    view: {
      query: formatView(unpinned),
      asOf,
      parameters: requestedParameters(unpinned),
    },
    address,
    revision: { number, date, note, digest },
    licence: LICENCE,
    table: chart.table,
    rows: rows.map((row) => ({
      ...assessedRow(row, snapshot, asOf),
      ...(days && { known_on: days.knownOn(row) }),
    })),
    ...Object.fromEntries(referenced),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
