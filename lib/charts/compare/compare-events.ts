import { max } from 'd3-array'
import { type BarFacet, barFacets } from '@/lib/forms/bar-facets'
import type { ChartModel, LegendEntry, Size } from '@/lib/forms/model'
import type { Bin, Category } from '@/lib/forms/parts/bin'
import { highestBar } from '@/lib/forms/parts/highest-bar'
import { dateOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import { knownByCaption, sideColumn, sideTotalColumn } from '@/words/columns'
import { COMPARED_CONTACTS, COMPARED_EVENTS, type SideWords, sideLabel } from '@/words/comparisons'
import { impreciseRemark, type Noun, perMark } from '@/words/counted-rows'
import { comparedEventsSummary } from '@/words/events'
import type { Chart, ChartTable } from '../chart'
import { CONTACT_COLUMNS, CONTACT_NOTES } from '../dimensions/contact'
import { BINS, STACKS } from '../parts/bar-choices'
import { categoryLegend } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { chartRows } from '../query/chart-rows'
import { distinctValues, rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import { startsOf } from '../time/row-starts'
import type { BinSize } from '../time/time-bins'
import { comparisonBasics, NOTES, sideParameters } from './comparison-basics'
import { comparesContacts, inSelection, type Subject, selectedBy, sideWords } from './subject'

type Event = Assessed<'events'>
type Sides = readonly [Subject, Subject]

/** Two selections of events, counted in the same bins. */
export interface ComparedEvents {
  readonly facets: readonly (BarFacet & Counts & { readonly words: SideWords })[]
  readonly bins: readonly Bin[]
  readonly categories: readonly Category[]
  readonly legend: readonly LegendEntry[]
  /** What is counted. */
  readonly noun: Noun
  /** Rows that belong to both. */
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
const topicOf = (row: Event): Category['id'] => row.topic

function prepare(
  chart: Chart<'events', ComparedEvents>,
  sides: Sides,
  selection: Selection<'events'>,
): ComparedEvents {
  const { rows, slice, view, frame } = selection
  const { bins, size } = requestedBins(
    distinctValues((frame ?? selection).rows, startsOf(dateOf)),
    frame ?? selection,
  )
  const ofContacts = comparesContacts(sides)
  const rowsIn = (id: string, some: readonly Event[]) =>
    rowsWith(some, selectedBy(slice)(id, ofContacts), (is) => is)
  const facets = sides.map((side) => {
    const { id } = side
    const words = sideWords(side, ofContacts)
    const sideRows = rowsIn(id, rows)
    return {
      id,
      words,
      label: sideLabel(words),
      ...countRows<'events'>(sideRows, { date: dateOf, category: topicOf, bins }),
    }
  })
  const used = new Set(facets.flatMap(({ cells }) => cells.map(({ category }) => category)))
  const existing = distinctValues(chartRows(chart, slice), topicOf)
  const inLegend = CATEGORIES.filter(({ id }) => existing.includes(id))
  return {
    facets,
    bins,
    categories: CATEGORIES.filter(({ id }) => used.has(id)),
    noun: (ofContacts ? COMPARED_CONTACTS : COMPARED_EVENTS).noun,
    legend: categoryLegend(chart, inLegend, topicOf, selection, 'square'),
    shared: sides.reduce((some, { id }) => rowsIn(id, some), rows).length,
    size,
    asOf: asOfDay(slice, view),
  }
}

function draw(
  { facets, bins, categories, noun }: ComparedEvents,
  view: View,
  size: Size,
  frame?: ComparedEvents,
): ChartModel {
  const stack = view.stack === 'share' ? 'share' : 'absolute'
  const axisMax = max(frame?.facets ?? [], ({ cells }) => highestBar(cells)) ?? 0
  return barFacets(facets, bins, categories, { stack, unit: noun[1], axisMax }, size)
}

function summarise({ facets, noun, shared, asOf }: ComparedEvents): string {
  const sides = facets.map(({ words, counted, imprecise, first, last }) => ({
    words,
    count: counted + imprecise.length,
    counted,
    first,
    last,
  }))
  return comparedEventsSummary({ sides, noun, shared, asOf })
}

function remarks({ facets, noun, size }: ComparedEvents): readonly string[] {
  const imprecise = new Set(facets.flatMap((facet) => facet.imprecise)).size
  return imprecise === 0 ? [] : [impreciseRemark(imprecise, noun, size)]
}

function comparedEventsTable(title: string, { facets, bins, categories, asOf }: ComparedEvents): ChartTable {
  const groups = facets.map(({ id, label, cells }) => ({
    columns: categories
      .filter((topic) => cells.some(({ category }) => category === topic.id))
      .map((topic) => ({
        key: `${id} ${topic.id}`,
        label: sideColumn(label, topic.label),
        category: topic.id,
        cells,
      })),
    total: { key: id, label: sideTotalColumn(label) },
  }))
  return countTable(knownByCaption(title, asOf), bins, groups)
}

/**
 * Two selections of events, one panel each on one time axis and one scale: contacts with contacts where both sides
 * select contacts, else all events with all events.
 */
export function compareEvents(sides: Sides): Chart<'events', ComparedEvents> {
  const ofContacts = comparesContacts(sides)
  const chart: Chart<'events', ComparedEvents> = {
    ...comparisonBasics(sides),
    form: 'stacked-bars',
    definition: (ofContacts ? COMPARED_CONTACTS : COMPARED_EVENTS).definition,
    notes: [...(ofContacts ? CONTACT_NOTES : []), ...NOTES, COMPARED_EVENTS.recorded],
    table: 'events',
    includes: (row, snapshot) => sides.some(({ id }) => inSelection(id, row, snapshot, ofContacts)),
    columns: [...CONTACT_COLUMNS, 'topic', 'flow', 'people', 'place'],
    lookups: ['people'],
    filters: ['topics', 'kinds', 'counterparts', 'levels', 'people', 'support', 'without'],
    choices: [BINS, STACKS],
    parameters: sideParameters(sides),
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? chart.definition : perMark(chart.definition, 'bar', size),
    prepare: (selection) => prepare(chart, sides, selection),
    draw,
    legend: ({ legend }) => legend,
    summary: summarise,
    remarks,
    tabulate: (data) => comparedEventsTable(chart.title, data),
  }
  return chart
}
