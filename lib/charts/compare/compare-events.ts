import { type BarFacet, barFacets } from '@/lib/forms/bar-facets'
import type { LegendEntry } from '@/lib/forms/model'
import type { Bin, Category } from '@/lib/forms/parts/bin'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart } from '../chart'
import { BINS, STACKS } from '../parts/bar-choices'
import { categoryLegend } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { chartRows } from '../query/chart-rows'
import { asOfDay } from '../query/select'
import { binCell } from '../table/cell'
import { startBounds } from '../time/start-bounds'
import { BIN_SIZES, type BinSize, binWords, readableBinSize, timeBins } from '../time/time-bins'
import { timeDomain } from '../time/time-domain'
import { COMPARISON, comparisonWords } from './comparison-words'
import { inSelection, type Subject } from './subject'

type Event = Assessed<'events'>

/** Two selections of events, counted in the same bins. */
export interface ComparedEvents {
  readonly facets: readonly (BarFacet & Counts)[]
  readonly bins: readonly Bin[]
  readonly categories: readonly Category[]
  readonly legend: readonly LegendEntry[]
  /** Events that belong to both. */
  readonly shared: number
  readonly size: BinSize
  readonly asOf: string
}

const CATEGORIES: readonly Category[] = idsOf(TOPICS).map((id) => ({
  id,
  label: TOPICS[id],
  paint: `topic-${id}`,
  parameter: 'topics',
}))
const topicOf = (row: Event) => row.topic

function summarise({ facets, shared, asOf }: ComparedEvents): string {
  if (facets.every(({ placed }) => placed.length === 0))
    return `No events that this view asks for were known by ${dateWords(asOf)}.`
  const told = facets.map(({ label, placed, first, last }) => {
    const when = first === null || last === null ? '' : `, from ${dateWords(first)} to ${dateWords(last)}`
    return `${countWords(placed.length, 'event')} under “${label}”${when}`
  })
  const both = shared === 0 ? '' : `; ${countWords(shared, 'event')} ${shared === 1 ? 'is' : 'are'} in both`
  return `${capitalised(told.join('; '))}${both}.`
}

/** Two selections of events, one panel each on one time axis and one scale. */
export function compareEvents(sides: readonly [Subject, Subject]): Chart<'events', ComparedEvents> {
  const chart: Chart<'events', ComparedEvents> = {
    ...comparisonWords(sides),
    form: 'stacked-bars',
    definition:
      'Events that this ledger records, counted by the time at which they began, divided by topic, on one time axis and one scale.',
    notes: [
      ...COMPARISON.notes,
      'Counts what this ledger has recorded, not everything that happened.',
      { since: '2026-03-31', text: 'Research is densest from 2024 to March 2026.' },
    ],
    table: 'events',
    includes: (row) => sides.some(({ id }) => inSelection(id, row)),
    columns: ['topic', 'kind', 'counterpart', 'flow', 'level', 'people', 'place'],
    lookups: ['people'],
    filters: ['topics', 'kinds', 'counterparts', 'levels', 'people', 'support', 'without'],
    choices: [BINS, STACKS],
    parameters: COMPARISON.parameters(sides),
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? chart.definition : `${chart.definition} ${binWords('bar', size)}`,
    prepare: (selection) => {
      const { rows, slice, view } = selection
      const starts = rows.flatMap((row) => startBounds(row.date).start ?? [])
      const [start, end] = timeDomain(starts, slice, view) ?? [0, 0]
      const size = BIN_SIZES.find((each) => each === view.bin) ?? readableBinSize(start, end)
      const bins = rows.length === 0 ? [] : timeBins(size, start, end)
      const facets = sides.map(({ id, label }) => ({
        id,
        label,
        ...countRows(
          rows.filter((row) => inSelection(id, row)),
          { date: (row) => row.date, category: topicOf, bins },
        ),
      }))
      const used = new Set(facets.flatMap(({ cells }) => cells.map(({ category }) => category)))
      const [a, b] = sides
      const ever = new Set(chartRows(chart, slice).map(topicOf))
      const categories = CATEGORIES.filter(({ id }) => ever.has(id as Event['topic']))
      return {
        facets,
        bins,
        categories: CATEGORIES.filter(({ id }) => used.has(id)),
        legend: categoryLegend(chart, categories, topicOf, selection, 'square'),
        shared: rows.filter((row) => inSelection(a.id, row) && inSelection(b.id, row)).length,
        size,
        asOf: asOfDay(slice, view),
      }
    },
    draw: ({ facets, bins, categories }, view, size) =>
      barFacets(
        facets,
        bins,
        categories,
        { stack: view.stack === 'share' ? 'share' : 'absolute', unit: 'events' },
        size,
      ),
    legend: ({ legend }) => legend,
    summary: summarise,
    remarks: ({ facets, size }) => {
      const unplaced = new Set(facets.flatMap((facet) => facet.unplaced)).size
      if (unplaced === 0) return []
      const are = unplaced === 1 ? 'is' : 'are'
      return [
        `${capitalised(countWords(unplaced, 'event'))} ${are} dated less exactly than a ${size} and ${are} left out of the bars.`,
      ]
    },
    tabulate: ({ facets, bins, categories, asOf }) => {
      const sides = facets.map(({ id, label, cells }) => ({
        id,
        label,
        own: categories.filter((category) => cells.some((cell) => cell.category === category.id)),
        count: new Map(cells.map((cell) => [`${cell.bin} ${cell.category}`, cell.count])),
      }))
      return {
        caption: `Events by time and topic, known by ${dateWords(asOf)}`,
        columns: [
          { key: 'bin', label: 'Time', align: 'start' },
          ...sides.flatMap(({ id, label, own }) => [
            ...own.map((topic) => ({
              key: `${id} ${topic.id}`,
              label: `${label}, ${topic.label}`,
              align: 'end' as const,
            })),
            { key: id, label: `${label}, total`, align: 'end' as const },
          ]),
        ],
        rows: bins.map((bin) => ({
          key: bin.key,
          cells: [
            binCell(bin),
            ...sides.flatMap(({ own, count }) => {
              const counts = own.map((topic) => count.get(`${bin.key} ${topic.id}`) ?? 0)
              return [...counts, counts.reduce((sum, each) => sum + each, 0)]
            }),
          ],
        })),
      }
    },
  }
  return chart
}
