import { type EChartsOption, init } from 'echarts'
import {
  APOGEE,
  DISTANCE,
  type Flight,
  FONT,
  MISSILES,
  type MonthCount,
  type Peer,
  type PeerChart,
} from './peer'

const common = <T>({ title, colours }: PeerChart<T>): EChartsOption => ({
  animation: false,
  textStyle: { fontFamily: FONT },
  title: { text: title },
  legend: { data: [...colours.keys()], top: 30 },
  grid: { top: 70 },
})

/** The chart as an option of ECharts, which the reference page draws in the browser as well. */
export const barsOption = (chart: PeerChart<MonthCount>): EChartsOption => ({
  ...common(chart),
  xAxis: { type: 'time' },
  yAxis: { type: 'value', name: MISSILES },
  series: [...chart.colours].map(([name, color]) => ({
    type: 'bar',
    name,
    stack: 'all',
    itemStyle: { color },
    data: chart.rows.filter((row) => row.class === name).map(({ month, count }) => [Number(month), count]),
  })),
})

export const pointsOption = (chart: PeerChart<Flight>): EChartsOption => ({
  ...common(chart),
  xAxis: { type: 'value', name: DISTANCE },
  yAxis: { type: 'value', name: APOGEE },
  series: [...chart.colours].map(([name, color]) => ({
    type: 'scatter',
    name,
    symbolSize: 9,
    itemStyle: { color },
    data: chart.rows.filter((row) => row.class === name).map(({ distance, apogee }) => [distance, apogee]),
  })),
})

async function drawn(option: EChartsOption, { width, height }: PeerChart<unknown>): Promise<string> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

export const echarts: Peer = {
  name: 'ECharts',
  bars: (chart) => drawn(barsOption(chart), chart),
  points: (chart) => drawn(pointsOption(chart), chart),
}
