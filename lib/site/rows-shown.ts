import type { Chart } from '@/lib/charts/chart'
import { select } from '@/lib/charts/query/select'
import { chartSpec, restrict } from '@/lib/charts/query/view-spec'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Revision } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'

/**
 * Ids of the rows in the charts of a page for its view, at its revision or at the newest, so that a change to one of
 * them is visible there.
 */
export function rowsShown(
  { ledger, view, revision, newest }: { ledger: Ledger; view: View; revision: Revision; newest: Revision },
  charts: readonly Chart[],
): ReadonlySet<string> {
  if (revision.number === newest.number) return new Set()
  const snapshots = [snapshot(ledger, revision.number), snapshot(ledger)]
  return new Set(
    snapshots.flatMap((at) =>
      charts.flatMap((chart) =>
        select(chart, at, restrict(view, chartSpec(chart, at))).rows.map(({ id }) => id),
      ),
    ),
  )
}
