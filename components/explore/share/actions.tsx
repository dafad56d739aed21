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

/** Where another thing is chosen to lie beside the first, for the clocks, the range and the colours of a view. */
const compareHref = (a: string, { from, to, known, rev, theme }: View) =>
  viewHref(chartPath(COMPARE), { ...DEFAULT_VIEW, a, from, to, known, rev, theme })

/** The ways on from a chart: the other ways to read it and, where its own page does not list them, its files. */
export function Actions({
  id,
  compares,
  view,
  variant,
}: {
  id: string
  /** The side of a comparison that the chart begins with. */
  compares: string | undefined
  view: View
  variant: 'dashboard' | 'chart'
}) {
  const path = chartPath(id)
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
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
