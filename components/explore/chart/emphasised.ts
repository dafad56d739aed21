import type { Chart } from '@/lib/charts/chart'
import { select } from '@/lib/charts/query/select'
import type { LegendEntry, Mark, Target } from '@/lib/forms/model'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'

/** Whether marks have a colour. */
const isPainted = (marks: readonly Mark[], paint: string): boolean =>
  marks.some((mark) =>
    mark.mark === 'group' ? isPainted(mark.marks, paint) : Object.values(mark).includes(paint),
  )

/**
 * Whether a mark belongs to an entry of the legend: whether it has a row that the entry would leave, as it would be chosen;
 * where it cannot be chosen, whether it has the colour.
 */
export function emphasised(
  { parameter, id, ids = [id], paint }: LegendEntry,
  chart: Chart,
  slice: Snapshot,
  view: View,
): (target: Target) => boolean {
  if (parameter === undefined) return ({ marks }) => isPainted(marks, paint)
  const own = new Set(select(chart, slice, { ...view, [parameter]: ids }).rows.map((row) => row.id))
  return ({ records }) => records.some((record) => own.has(record))
}
