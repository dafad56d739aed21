import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { FORMATS, QUICK_FORMATS } from '@/lib/exports'
import { exportView } from '@/lib/exports/request/export-view'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { DownloadLink } from './download-link'

const TABS = [
  ['Chart', null],
  ['Table', 'table'],
  ['Sources', 'sources'],
] as const

/** The page to choose a second subject for a comparison, with the dates and colours of the view. */
const compareHref = (a: string, { from, to, known, rev, theme }: View) =>
  viewHref(chartPath(COMPARE), { ...DEFAULT_VIEW, a, from, to, known, rev, theme })

/** The links under a chart: its tabs, its comparison and, on a dashboard, its files. */
export function Actions({
  id,
  compares,
  view,
  variant,
}: {
  id: string
  /** The subject that a comparison starts with; undefined where the chart has none. */
  compares: string | undefined
  view: View
  variant: 'dashboard' | 'chart'
}) {
  const path = chartPath(id)
  return (
    <ul className="touches mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      {TABS.map(([label, tab]) => (
        <li key={label}>
          <a
            className="aria-[current]:font-semibold aria-[current]:decoration-2"
            href={viewHref(path, { ...view, focus: null, tab })}
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
      {variant === 'dashboard' && (
        <>
          {QUICK_FORMATS.map((format) => (
            <li key={format}>
              <DownloadLink href={viewHref(`${path}.${FORMATS[format].extension}`, exportView(view, format))}>
                {FORMATS[format].label}
              </DownloadLink>
            </li>
          ))}
          <li>
            <a href={viewHref(path, { ...view, tab: null, focus: null })}>More files, link, embed, cite</a>
          </li>
        </>
      )}
    </ul>
  )
}
