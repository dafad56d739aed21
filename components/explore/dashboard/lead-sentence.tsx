import type { Chart } from '@/lib/charts/chart'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'

function Sentence(props: ChartProps & { chart: Chart }) {
  const { reading } = useReading(props)
  return <p className="mt-2 max-w-measure">{reading.summary}</p>
}

/** The sentence of a lead chart for the current view. */
export const LeadSentence = withChart(Sentence)
