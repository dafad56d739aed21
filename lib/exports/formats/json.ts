import type { Row } from '@/lib/ledger/schema/rows'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { LICENCE } from '../licence'
import type { Writer } from '../request/exported'
import { allReferred } from '../rows/referred'

/** A row without `until`: in it, a pinned export would change when a later revision closes the row. */
function recorded<R extends Row>({ until: _, ...row }: R): Omit<R, 'until'> {
  return row
}

const requested = (view: View) =>
  Object.fromEntries(
    Object.entries(view).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/**
 * The rows behind the view as they are typed in the ledger, the rows that they name, and all that is needed to read
 * and to cite them. Unknown is null. Holds no time of its own making, so the same view gives the same bytes.
 */
export const json: Writer = async ({ chart, snapshot, view, reading, address }) => {
  const { rows } = reading.selected
  const shown: View = { ...view, rev: null }
  const { number, date, note, digest } = snapshot.revision
  const named = [...allReferred(snapshot, chart.table, rows)].map(
    ([table, found]) => [table, found.map(recorded)] as const,
  )
  const document = {
    chart: {
      id: chart.id,
      title: chart.title,
      subtitle: reading.subtitle,
      definition: chart.definition,
      summary: reading.summary,
      notes: reading.notes,
    },
    // The revision stands below: live and pinned, the same rows are the same bytes.
    view: { query: formatView(shown), asOf: view.known ?? date, parameters: requested(shown) },
    address,
    revision: { number, date, note, digest },
    licence: LICENCE,
    table: chart.table,
    rows: rows.map(recorded),
    ...Object.fromEntries(named),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
