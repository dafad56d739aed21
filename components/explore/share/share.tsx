import { Fragment, type ReactNode } from 'react'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { FORMATS, type Format, type FormatId, formatsFor, GROUPS } from '@/lib/exports'
import { exportView } from '@/lib/exports/request/export-view'
import { viewHref } from '@/lib/views/codec'
import { citation } from '@/words/citation'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'
import { useSite } from '../view/use-site'
import { CopyField } from './copy-field'
import { DownloadLink } from './download-link'
import { EmbedOptions } from './embed-options'

function groupsOf(ids: readonly FormatId[]) {
  return Object.entries(GROUPS)
    .map(([group, name]) => ({
      name,
      formats: ids
        .map((id): Format & { id: FormatId } => ({ id, ...FORMATS[id] }))
        .filter((format) => format.group === group),
    }))
    .filter(({ formats }) => formats.length > 0)
}

function ShareOption({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details name="taking" className="open:basis-full">
      <summary className="py-1">{name}</summary>
      <div className="grid max-w-[46rem] gap-2 py-2">{children}</div>
    </details>
  )
}

/** `Share` for a chart whose code is loaded. */
export function SharePlain(props: ChartProps & { chart: Chart }) {
  const { chart, slice, page, view } = useReading(props)
  const site = useSite()
  const rev = slice.revision.number
  const path = chartPath(chart.id)
  // Links keep the open tab and the order of the table; the citation is of the chart.
  const liveHref = site + viewHref(path, { ...page, rev: null })
  const pinnedHref = site + viewHref(path, { ...page, rev })
  const citedHref = site + viewHref(path, { ...exportView(view, 'txt'), rev })
  return (
    <section
      className="mt-2 flex flex-wrap gap-x-6 text-sm print:hidden"
      aria-label="Download, link, embed or cite"
    >
      <ShareOption name="Download">
        <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
          {groupsOf(formatsFor(chart.table)).map(({ name, formats }) => (
            <Fragment key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd>
                <ul className="grid gap-1">
                  {formats.map(({ id, extension, label, description }) => (
                    <li key={extension}>
                      <DownloadLink href={viewHref(`${path}.${extension}`, exportView(view, id))}>
                        {label}
                      </DownloadLink>
                      : {description}
                    </li>
                  ))}
                </ul>
              </dd>
            </Fragment>
          ))}
        </dl>
      </ShareOption>
      <ShareOption name="Link">
        <p>Live link:</p>
        <CopyField text={liveHref} name="live link" />
        <p>Fixed version (revision {rev}):</p>
        <CopyField text={pinnedHref} name="pinned link" />
      </ShareOption>
      <ShareOption name="Embed">
        <EmbedOptions
          site={site}
          chart={chart.id}
          title={chart.title}
          live={{ ...view, tab: null, focus: null }}
          revision={rev}
        />
      </ShareOption>
      <ShareOption name="Cite">
        <CopyField text={citation(chart.title, citedHref, slice.revision)} name="citation" />
        <p className="text-muted">For citation programs, or APA and Chicago style, see Download.</p>
      </ShareOption>
    </section>
  )
}

/** The ways to share the view of a chart: download, link, embed, citation. */
export const Share = withChart(SharePlain)
