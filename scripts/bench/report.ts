import type { ChartTimes } from './chart-times'
import type { GrownChartTimes } from './grown-chart-times'
import type { Interaction } from './interaction'
import type { Load } from './load'
import { machine } from './machine'

/** The results of one run. Times in milliseconds. */
export interface Measured {
  readonly ledger: readonly (readonly [string, number])[]
  readonly charts: readonly (readonly [string, ChartTimes])[]
  /** Each chart with 10,000 synthetic rows. */
  readonly grown: readonly (readonly [string, GrownChartTimes])[]
  /** The timeline with 10,000 entries. */
  readonly timeline: readonly (readonly [string, number])[]
  readonly loads: readonly (readonly [string, Load])[]
  /** At a quarter of the processor's speed. */
  readonly interactions: readonly (readonly [string, Interaction])[]
}

const ms = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Labels are left-aligned, numbers right-aligned.
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function chartSections({ charts, grown }: Measured): string {
  return `## Each chart, in one process

From the loaded ledger to marks at 1200 pixels, to the SVG file with outlined text, to the PNG file at twice the pixels.
Nothing is cached between runs.

${table(
  ['chart', 'marks', 'model', 'SVG', 'PNG 2×'],
  charts.map(([id, { targets, model, svg, png }]) => [
    `\`${id}\``,
    String(targets),
    ms(model),
    ms(svg),
    ms(png),
  ]),
)}

## Each chart with 10,000 rows

Copies of each chart's rows, every round a day earlier and a thousandth higher: from the rows to marks at 1200 pixels,
and from the marks to SVG elements, as the page writes them.

${table(
  ['chart', 'marks', 'model', 'draw'],
  grown.map(([id, { targets, model, draw }]) => [`\`${id}\``, String(targets), ms(model), ms(draw)]),
)}`
}

function siteSections({ loads, interactions }: Measured): string {
  return `## The site under load

The production server over loopback, 32 connections for 15 seconds, the client on the same machine. A *cold* export is of
another view in every request. The server draws two pictures at a time, lets 32 wait and answers
the rest with 503 and \`Retry-After\`; those are counted as refused.

${table(
  ['what', 'requests a second', 'p50', 'p99', 'refused'],
  loads.map(([what, { perSecond, p50, p99, refused }]) => [
    what,
    String(Math.round(perSecond)),
    ms(p50),
    ms(p99),
    String(refused),
  ]),
)}

## In a browser with a processor slowed to a quarter

From an input to when the next frame is painted, 15 times each; a frame by itself takes up to 17 ms.

${table(
  ['what', 'median', 'worst'],
  interactions.map(([what, { median, worst }]) => [what, ms(median), ms(worst)]),
)}`
}

/** The text of docs/benchmarks.md. `day` is YYYY-MM-DD. */
export function report(measured: Measured, day: string): string {
  const { ledger, timeline } = measured
  return `# Benchmarks

Written by \`npm run bench\` on ${day}. Times are milliseconds, each the median of 30 runs after 5 that are not counted.

${table(
  ['machine', ''],
  machine().map(([label, value]) => [label, value]),
)}

## The ledger

${table(
  ['step', 'ms'],
  ledger.map(([step, time]) => [step, ms(time)]),
)}

${chartSections(measured)}

## The timeline with 10,000 entries

Each search includes the counts beside every value of every filter.

${table(
  ['step', 'ms'],
  timeline.map(([step, time]) => [step, ms(time)]),
)}

${siteSections(measured)}
`
}
