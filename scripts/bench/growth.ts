import { figureMarkup } from '@/components/figure/figure-markup'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import type { Target } from '@/lib/forms/model'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { fittedExponent } from './fit'
import { grownSnapshot } from './grown-snapshot'
import { median, type Runs } from './median'
import type { Part } from './part'
import type { ResultRow } from './table'

interface GrownTimes {
  /** From the rows to marks, 1200 pixels wide, and from the marks to SVG elements, as text. Milliseconds. */
  readonly model: number
  readonly draw: number
  readonly targets: number
}

/** Larger ledgers take seconds, which need no repetition to be told apart. */
const runsFor = (rows: number, { counted, warmUp }: Runs): Runs =>
  rows > 10_000 ? { counted: 1, warmUp: 0 } : { counted: Math.min(10, counted), warmUp }

/** A page's work for one chart of a ledger with that many rows of it. */
async function grownTimes(ledger: Ledger, id: ChartId, rows: number, runs: Runs): Promise<GrownTimes> {
  const chart = chartOf(id)
  const slice = grownSnapshot(snapshot(ledger), chart, rows)
  const read = () => {
    return readChart(chart, slice, DEFAULT_VIEW).model({ width: 1200 })
  }
  const model = read()
  const paint = (name: string) => `var(--${name})`
  const href = ({ records }: Target) => `/records/${records[0]}`
  const draw = () => figureMarkup({ model, paint, label: chart.title, href })
  const often = runsFor(rows, runs)
  return { targets: model.targets.length, model: await median(read, often), draw: await median(draw, often) }
}

/** Every chart with more and more rows. */
export const growth: Part = async ({ ledger, effort: { sizes, runs } }) => {
  const rows: ResultRow[] = []
  for (const id of Object.keys(CHARTS) as ChartId[]) {
    console.log(`${id} …`)
    const each: GrownTimes[] = []
    for (const size of sizes) each.push(await grownTimes(ledger, id, size, runs))
    const exponent = (of: (times: GrownTimes) => number) =>
      fittedExponent(sizes.map((size, at) => [size, of(each[at] as GrownTimes)]))
    rows.push([
      `\`${id}\``,
      ...each.flatMap(({ model, draw, targets }) => [targets, model, draw]),
      exponent(({ model }) => model),
      exponent(({ draw }) => draw),
    ])
  }
  const heads = sizes.flatMap((size) => {
    const named = size.toLocaleString('en')
    return [`marks of ${named}`, `model of ${named}, ms`, `draw of ${named}, ms`]
  })
  return [
    {
      title: 'Each chart with more rows',
      text:
        'Copies of each chart’s rows, every round a day earlier and a thousandth higher; `guns-and-butter` shows those from 2019 on. From the rows to marks at 1200 pixels, and from' +
        ' the marks to SVG elements, as the page writes them. The exponent is that of the power law that fits best: 1 is a cost that' +
        ' grows with the rows, 2 with their square.',
      table: { columns: ['chart', ...heads, 'exponent, model', 'exponent, draw'], rows },
    },
  ]
}
