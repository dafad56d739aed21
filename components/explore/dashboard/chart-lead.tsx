import { ViewPicture } from '@/components/figure/view-picture'
import { UNBROKEN } from '@/components/ui/unbroken'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { ViewSpec } from '@/lib/views/parameters'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'
import { useAddressView } from '../view/use-shown-view'

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
        <ViewPicture chart={chart.id} view={view} alt={chart.title} />
      </a>
    </div>
  )
}

/** A link to a chart of another dashboard, with its sentence and its picture for the current view. */
export const ChartLead = withChart(Lead)
