import { Fragment } from 'react'
import { UNBROKEN } from '@/components/ui/unbroken'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'
import { useAddressView } from '../view/use-shown-view'

const NARROW = { w: 360, h: 760 }
const WIDE = { w: 960, h: 560 }

/** The chart of a view as an image from the server, in the colours of the page. Loaded lazily. */
function Picture({ chart, view, alt }: { chart: string; view: View; alt: string }) {
  const pictureHref = (theme: string | null, size: typeof WIDE) =>
    viewHref(`${chartPath(chart)}.svg`, { ...view, theme, ...size, chrome: 'bare' })
  const requested = view.theme ?? 'light'
  const themes = view.theme === null ? (['dark', 'light'] as const) : [requested]
  return (
    <picture>
      {themes.map((theme) => {
        const media = theme === requested ? '' : ' and (prefers-color-scheme: dark)'
        return (
          <Fragment key={theme}>
            <source
              media={`(width < 40rem)${media}`}
              srcSet={pictureHref(theme, NARROW)}
              width={NARROW.w}
              height={NARROW.h}
            />
            <source media={`all${media}`} srcSet={pictureHref(theme, WIDE)} width={WIDE.w} height={WIDE.h} />
          </Fragment>
        )
      })}
      <img
        className="w-full"
        src={pictureHref(requested, WIDE)}
        width={WIDE.w}
        height={WIDE.h}
        alt={alt}
        loading="lazy"
      />
    </picture>
  )
}

export interface ChartLeadProps extends ChartProps {
  /** The parameters of this page that the page and files of the chart accept. */
  readonly leadSpec: ViewSpec
}

function Lead({ chart, leadSpec, ...props }: ChartLeadProps & { chart: Chart }) {
  const { reading } = useReading({ ...props, chart })
  // Not the preview of a drag: each picture is a request.
  const view = useAddressView(props.query, leadSpec)
  const href = viewHref(chartPath(chart.id), view)
  return (
    <div className={UNBROKEN}>
      <h2 className="text-xl">
        <a href={href}>{chart.question}</a>
      </h2>
      <p className="mt-2 max-w-measure">{reading.summary}</p>
      <a className="mt-3 block" href={href}>
        <Picture chart={chart.id} view={view} alt={chart.title} />
      </a>
    </div>
  )
}

/** A link to a chart of another dashboard, with its sentence and its picture for the current view. */
export const ChartLead = withChart(Lead)
