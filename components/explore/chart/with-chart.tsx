import { type ComponentType, use } from 'react'
import { Notice } from '@/components/ui/notice'
import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { Boundary } from './boundary'
import { loadChart } from './load-chart'

/** Wraps a component that needs a chart into one that takes the chart's id, because props from the server cannot be code. */
export function withChart<P>(Island: ComponentType<P & { chart: Chart }>) {
  function Loaded(props: P & { readonly chart: ChartId }) {
    return <Island {...props} chart={use(loadChart(props.chart))} />
  }
  return function WithChart(props: P & { readonly chart: ChartId }) {
    const id = props.chart
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
        <Loaded {...props} />
      </Boundary>
    )
  }
}
