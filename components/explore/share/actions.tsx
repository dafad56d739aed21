import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import type { Explored } from '../chart/use-reading'
import { TakeLink } from './take-link'

const TABS = [
  ['Chart', null],
  ['Table', 'table'],
  ['Sources', 'sources'],
] as const

/** The page to choose a second subject for a comparison, with the dates and colours of the view. */
const compareHref = (a: string, { from, to, known, rev, theme }: View) =>
  viewHref(chartPath(COMPARE), { ...DEFAULT_VIEW, a, from, to, known, rev, theme })

/** The links under a chart: its tabs, its comparison, and all that can be taken of it. */
export function Actions({ explored, variant }: { explored: Explored; variant: 'dashboard' | 'chart' }) {
  const {
    chart: { id, compares },
    view,
  } = explored
  return (
    <ul className="touches mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      {TABS.map(([label, tab]) => (
        <li key={label}>
          <a
            className="aria-[current]:font-semibold aria-[current]:decoration-2"
            href={viewHref(chartPath(id), { ...view, focus: null, tab })}
            aria-current={variant === 'chart' && view.tab === tab ? 'true' : undefined}
          >
            {label}
          </a>
        </li>
      ))}
      {compares !== undefined && id !== COMPARE && (
        <li>
          <a href={compareHref(compares, view)}>Compare</a>
        </li>
      )}
      <li>
        <TakeLink explored={explored} variant={variant} />
      </li>
    </ul>
  )
}
