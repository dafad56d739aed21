'use client'

import type { Chart } from '@/lib/charts/chart'
import { type ChartProps, useReading } from '../chart/use-reading'
import { withChart } from '../chart/with-chart'

function Sentence(props: ChartProps & { chart: Chart }) {
  const { reading } = useReading(props)
  return <p className="max-w-measure text-lg">{reading.summary}</p>
}

/** The sentence of a chart, as the answer to the question of its dashboard. */
export const Answer = withChart(Sentence)
