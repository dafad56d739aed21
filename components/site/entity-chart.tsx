import { Fragment } from 'react'
import { ViewPicture } from '@/components/figure/view-picture'
import { FORMATS } from '@/lib/exports'
import type { EntityChart } from '@/lib/site/entity-chart'
import { viewHref } from '@/lib/views/codec'
import { PlainLegend } from './plain-legend'

/** Of one person or place there is less to show than of all. */
const HEIGHTS = { narrow: 480, wide: 440 }

const FILES = ['png', 'svg', 'pdf', 'csv'] as const

/** The chart of a person, a place or a type of missile: its picture, which leads to it, its sentence and its files. */
export function EntityChartSection({ chart, view, title, summary, legend }: EntityChart) {
  const path = `/charts/${chart.id}`
  const href = viewHref(path, view)
  return (
    <section className="mt-6 max-w-5xl" aria-labelledby="chart">
      <h2 id="chart" className="text-xl">
        <a href={href}>{title}</a>
      </h2>
      <p className="mt-2 max-w-measure">{summary}</p>
      <a className="mt-3 block" href={href}>
        <ViewPicture chart={chart.id} view={view} alt={`${title}. ${summary}`} heights={HEIGHTS} />
      </a>
      <PlainLegend entries={legend} />
      <p className="mt-2 text-sm print:hidden">
        <a href={href}>Explore, embed or cite this chart</a>. As a file:{' '}
        {FILES.map((format, at) => (
          <Fragment key={format}>
            {at > 0 && ', '}
            <a href={viewHref(`${path}.${FORMATS[format].extension}`, { ...view, theme: null })} download>
              {FORMATS[format].label}
            </a>
          </Fragment>
        ))}
      </p>
    </section>
  )
}
