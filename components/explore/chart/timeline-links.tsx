import type { Assessed } from '@/lib/charts/chart'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { isPlainClick } from '../view/view-link'

/** The years in which rows begin, oldest first, each with the id of its first row. */
function yearsOf(rows: readonly Assessed[]): readonly (readonly [year: string, id: string])[] {
  const dated = rows.flatMap((row) => ('date' in row ? [{ id: row.id, date: row.date }] : []))
  const years = new Map<string, string>()
  for (const { id, date } of dated.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const year = date.slice(0, 4)
    if (!years.has(year)) years.set(year, id)
  }
  return [...years]
}

/**
 * Links for a chart with many rows in time: to the first mark of each year, without JavaScript to the view of that year,
 * and to the same kind of rows on the timeline.
 */
export function TimelineLinks({
  rows,
  path,
  page,
  requested,
}: {
  rows: readonly Assessed[]
  path: string
  page: View
  /** The parameters of the link to the timeline. */
  requested: Partial<View>
}) {
  const years = yearsOf(rows)
  return (
    <div className="touches flex flex-wrap gap-x-4 text-sm print:hidden">
      {years.length > 1 && (
        <ul className="flex flex-wrap gap-x-3" aria-label="Jump to a year">
          {years.map(([year, id]) => (
            <li key={year}>
              <a
                className="inline-block py-1"
                href={viewHref(path, { ...page, from: year, to: year })}
                onClick={(event) => {
                  const mark = event.currentTarget
                    .closest('article')
                    ?.querySelector<SVGAElement>(`[data-key="${CSS.escape(id)}"]`)
                  if (!mark || !isPlainClick(event)) return
                  event.preventDefault()
                  mark.focus()
                }}
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="py-1">
        <a href={viewHref('/timeline', { ...retainedParams(page), ...requested })}>Find similar events</a>
      </p>
    </div>
  )
}
