import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Figure } from '@/components/figure/figure'
import { escapeXml } from '@/lib/exports/escape-xml'
import type { ChartModel, Shape } from '@/lib/forms/model'
import type { ScatterOptions, ScatterPoint } from '@/lib/forms/parts/scatter-point'
import { scatter } from '@/lib/forms/scatter'
import type { Paint } from '@/lib/forms/theme/paint'
import { PALETTE } from '@/lib/forms/theme/palette'
import type { Result } from './part'
import { digits, type ResultRow } from './table'

/** A chart of a result, as a file beside the page. */
export interface Drawing {
  /** The title of the result. */
  readonly of: string
  readonly file: string
  readonly label: string
  readonly svg: string
}

const WIDTH = 760
const numberAt = (row: ResultRow, column: number) => {
  const value = row[column]
  return typeof value === 'number' ? value : null
}

function point(name: string, x: number, y: number, paint: Paint, shape: Shape): ScatterPoint {
  const label = `${name}: ${digits(x)}, ${digits(y)}`
  return { key: `${name} ${x} ${y}`, records: [], label, lines: [], x, y, paint, shape, hollow: false }
}

/** Around a drawing: viewers without its font write its words wider. */
const MARGIN = 24

/** The drawing as a file of its own, on paper. */
function svgOf(model: ChartModel, label: string): string {
  const paint = (name: Paint) => (name === 'none' ? 'none' : PALETTE.light[name])
  const figure = renderToStaticMarkup(createElement(Figure, { model, paint, label }))
  const [width, height] = [model.width + 2 * MARGIN, model.height + MARGIN]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN / 2} ${width} ${height}" role="img">` +
    `<title>${escapeXml(label)}</title>` +
    '<style>text{font-family:"Source Sans 3",sans-serif}svg{overflow:visible}</style>' +
    `<rect x="${-MARGIN}" y="${-MARGIN / 2}" width="${width}" height="${height}" fill="${PALETTE.light.paper}"/>` +
    `${figure}</svg>\n`
  )
}

const named = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** Two columns of a result against each other, each row named at its place on the axis of x. */
function comparison(
  result: Result,
  columns: readonly [number, number],
  labels: Pick<ScatterOptions, 'xLabel' | 'yLabel' | 'xUnit' | 'yUnit'>,
): Drawing {
  const rows = result.table.rows.flatMap((row) => {
    const [x, y] = [numberAt(row, columns[0]), numberAt(row, columns[1])]
    return x === null || y === null ? [] : [{ name: row[0].replaceAll('`', ''), x, y }]
  })
  const isOwn = (name: string) =>
    !name.startsWith('reference') && (name.startsWith('/') || name.startsWith('this site'))
  const model = scatter(
    rows.map(({ name, x, y }) =>
      isOwn(name) ? point(name, x, y, 'accent', 'circle') : point(name, x, y, 'muted', 'square'),
    ),
    {
      ...labels,
      scale: 'linear',
      references: rows.map(({ name, x }) => ({
        axis: 'x',
        value: x,
        label: name.replace('reference: ', ''),
      })),
    },
    { width: WIDTH, height: 340 },
  )
  const label = `${result.title}: ${rows.map(({ name, x, y }) => `${name} ${digits(x)} ${labels.xUnit}, ${digits(y)} ${labels.yUnit}`).join('; ')}`
  return { of: result.title, file: `benchmarks/${named(result.title)}.svg`, label, svg: svgOf(model, label) }
}

/** The time of the model of each chart by its rows, on logarithmic axes, with what it is to stay within. */
function growthDrawing(result: Result, sizes: readonly number[]): Drawing {
  const points = result.table.rows.flatMap((row) =>
    sizes.flatMap((size, at) => {
      const time = numberAt(row, 1 + 3 * at + 1)
      return time === null ? [] : [point(`${row[0]} of ${size} rows`, size, time, 'accent', 'circle')]
    }),
  )
  const model = scatter(
    points,
    {
      xLabel: 'Rows',
      xUnit: 'of one chart',
      yLabel: 'From rows to marks',
      yUnit: 'ms',
      scale: 'log',
      references: [{ axis: 'y', value: 60, label: 'to stay within, for 10,000 rows' }],
    },
    { width: WIDTH, height: 420 },
  )
  const label = `${result.title}: the time from rows to marks of ${result.table.rows.length} charts`
  return { of: result.title, file: `benchmarks/${named(result.title)}.svg`, label, svg: svgOf(model, label) }
}

/** The charts of the results of a run, drawn with the forms of this project. */
export function drawingsOf(
  parts: Readonly<Record<string, readonly Result[]>>,
  sizes: readonly number[],
): readonly Drawing[] {
  return [
    ...(parts.exports ?? [])
      .filter(({ title }) => title.startsWith('SVG'))
      .map((result) =>
        comparison(result, [1, 3], { xLabel: 'Time', xUnit: 'ms', yLabel: 'Size, compressed', yUnit: 'KB' }),
      ),
    ...(parts.pages ?? []).map((result) =>
      comparison(result, [2, 3], { xLabel: 'Largest paint', xUnit: 'ms', yLabel: 'Blocking', yUnit: 'ms' }),
    ),
    ...(parts.growth ?? []).map((result) => growthDrawing(result, sizes)),
  ]
}
