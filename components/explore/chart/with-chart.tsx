import type { ComponentType } from 'react'
import { Notice } from '@/components/ui/notice'
import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { Boundary } from './boundary'
import { CHART_CODE } from './chart-code'

/**
 * Wraps an island that needs a chart into one that takes the chart's id, because props from the server cannot be code.
 * There is deliberately no Suspense: the server would stream its content apart, for a script to move into place.
 */
export function withChart<P>(Island: ComponentType<P & { chart: Chart }>) {
  return function WithChart(props: P & { readonly chart: ChartId }) {
    const id = props.chart
    const Code = CHART_CODE[id]
    return (
      <Boundary
        resetKey={id}
        fallback={
          <Notice role="alert">
            This chart could not be shown here. The <a href={`/charts/${id}?tab=table`}>table</a> and the{' '}
            <a href={`/charts/${id}.csv`}>rows</a> still work.
          </Notice>
        }
      >
        <Code>{(chart) => <Island {...props} chart={chart} />}</Code>
      </Boundary>
    )
  }
}
