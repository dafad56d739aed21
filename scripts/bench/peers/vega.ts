import { parse, type Spec, View } from 'vega'
import { APOGEE, DISTANCE, FONT, MISSILES, type Peer, type PeerChart } from './peer'

/** Without rows and size, so that each kind of chart is parsed once for all, as a server would. */
const common: Spec = {
  config: {
    axis: { labelFont: FONT, titleFont: FONT, grid: true },
    legend: { labelFont: FONT },
    title: { font: FONT },
  },
  autosize: { type: 'fit', contains: 'padding' },
  title: { text: { signal: 'heading' } },
  legends: [{ fill: 'colour', orient: 'top' }],
}

const signals = [
  { name: 'heading', value: '' },
  { name: 'classes', value: [] },
  { name: 'colours', value: [] },
]
const colour = {
  name: 'colour',
  type: 'ordinal',
  domain: { signal: 'classes' },
  range: { signal: 'colours' },
} as const
const xAxis = (title?: string) => ({ orient: 'bottom', scale: 'x', ...(title && { title }) }) as const
const yAxis = (title: string) => ({ orient: 'left', scale: 'y', title }) as const

const BARS = parse({
  ...common,
  signals,
  data: [
    {
      name: 'rows',
      transform: [{ type: 'stack', groupby: ['month'], field: 'count', sort: { field: 'class' } }],
    },
  ],
  scales: [
    { name: 'x', type: 'utc', domain: { data: 'rows', field: 'month' }, range: 'width' },
    { name: 'y', type: 'linear', domain: { data: 'rows', field: 'y1' }, range: 'height', nice: true },
    colour,
  ],
  axes: [xAxis(), yAxis(MISSILES)],
  marks: [
    {
      type: 'rect',
      from: { data: 'rows' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'month' },
          x2: { scale: 'x', signal: "utcOffset('month', datum.month)" },
          y: { scale: 'y', field: 'y0' },
          y2: { scale: 'y', field: 'y1' },
          fill: { scale: 'colour', field: 'class' },
        },
      },
    },
  ],
})

const POINTS = parse({
  ...common,
  signals,
  data: [{ name: 'rows' }],
  scales: [
    { name: 'x', type: 'linear', domain: { data: 'rows', field: 'distance' }, range: 'width', nice: true },
    { name: 'y', type: 'linear', domain: { data: 'rows', field: 'apogee' }, range: 'height', nice: true },
    colour,
  ],
  axes: [xAxis(DISTANCE), yAxis(APOGEE)],
  marks: [
    {
      type: 'symbol',
      from: { data: 'rows' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'distance' },
          y: { scale: 'y', field: 'apogee' },
          fill: { scale: 'colour', field: 'class' },
          size: { value: 64 },
        },
      },
    },
  ],
})

async function drawn<T>(
  runtime: ReturnType<typeof parse>,
  { title, rows, colours, width, height }: PeerChart<T>,
): Promise<string> {
  const view = new View(runtime, { renderer: 'none' })
    .signal('heading', title)
    .signal('classes', [...colours.keys()])
    .signal('colours', [...colours.values()])
    .width(width)
    .height(height)
    // Vega writes into the rows that it is given.
    .data(
      'rows',
      rows.map((row) => ({ ...row })),
    )
  const svg = await view.toSVG()
  view.finalize()
  return svg
}

export const vega: Peer = {
  name: 'Vega',
  bars: (chart) => drawn(BARS, chart),
  points: (chart) => drawn(POINTS, chart),
}
