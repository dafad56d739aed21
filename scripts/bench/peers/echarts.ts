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
export function barsOption(chart: PeerChart<MonthCount>): EChartsOption {
  // ECharts stacks what has the same place in each series: '-' stands for a month without missiles of a class.
  const months = [...new Set(chart.rows.map(({ month }) => Number(month)))].sort((one, other) => one - other)
  const counts = new Map(chart.rows.map((row) => [`${Number(row.month)} ${row.class}`, row.count]))
  return {
    ...common(chart),
    xAxis: { type: 'time' },
    yAxis: { type: 'value', name: MISSILES },
    series: [...chart.colours].map(([name, color]) => ({
      type: 'bar',
      name,
      stack: 'all',
      itemStyle: { color },
      data: months.map((month) => [month, counts.get(`${month} ${name}`) ?? '-']),
    })),
  }
}

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
