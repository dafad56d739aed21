import type { Assessed } from '@/lib/charts/chart'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { isPlainClick } from '../view/view-link'

/** Each year that rows begin in, with the first of its rows, oldest first. */
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
 * Ways through a chart that is a long list: to a year of it, without JavaScript to that year alone, and to the timeline,
 * where the like can be searched.
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
  /** What the timeline is asked for. */
  requested: Partial<View>
}) {
  const years = yearsOf(rows)
  return (
    <div className="flex flex-wrap gap-x-4 text-sm print:hidden">
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
        <a href={viewHref('/timeline', { ...retainedParams(page), ...requested })}>
          Search the like on the timeline
        </a>
      </p>
    </div>
  )
}
