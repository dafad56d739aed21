import { group } from 'd3-array'
import type { Category } from '@/lib/forms/parts/bin'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { OUTCOMES } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import { uncapitalised } from '@/words/counts'
import { NOT_STATED } from '@/words/filters'
import { launchYearsSummary, outcomeRemark, provisionalRemark } from '@/words/launches'
import { countedRemark } from '@/words/sourcing'
import { MISSILE_CLASSES } from '../dimensions/missile-classes'
import { mostOf } from '../parts/most-of'
import { OTHER, rankedCategories } from '../parts/ranked-categories'
import { filterLabel, UNKNOWN } from '../query/filters'
import { lookupsOf } from '../query/lookups'
import { type CountedFacts, countsChart, type Division } from '../templates/counts-chart'

type Launch = Assessed<'missile-tests'>

const OUTCOME_CATEGORIES: readonly Category[] = [
  { id: 'success', label: OUTCOMES.success, paint: 'outcome-success', parameter: 'outcomes' },
  { id: 'failure', label: OUTCOMES.failure, paint: 'outcome-failure', parameter: 'outcomes' },
  { id: UNKNOWN, label: NOT_STATED.outcomes, paint: 'outcome-unknown', parameter: 'outcomes' },
]

function ranked(
  rows: readonly Launch[],
  slice: Snapshot,
  filter: 'systems' | 'places',
  of: (row: Launch) => string,
): Division<'missile-tests'> {
  const lookups = lookupsOf(slice)
  const categories = rankedCategories(rows.map(of), filter, (id) => filterLabel(filter, id, lookups, rows))
  const categoryIds = new Set(categories.map(({ id }) => id))
  return { categories, of: (row) => (categoryIds.has(of(row)) ? of(row) : OTHER) }
}

function divide(rows: readonly Launch[], slice: Snapshot, view: View): Division<'missile-tests'> {
  switch (view.by) {
    case 'outcome':
      return { categories: OUTCOME_CATEGORIES, of: (row) => row.outcome ?? UNKNOWN }
    case 'system':
      return ranked(rows, slice, 'systems', (row) => row.missile ?? UNKNOWN)
    case 'site':
      return ranked(rows, slice, 'places', (row) => row.site ?? UNKNOWN)
    default:
      return { categories: MISSILE_CLASSES, of: (row) => row.class ?? UNKNOWN }
  }
}

const DIVISIONS = [
  { value: 'class', label: 'Class' },
  { value: 'outcome', label: 'Outcome' },
  { value: 'system', label: 'Type' },
  { value: 'site', label: 'Site' },
] as const

const provisionalAmong = (rows: readonly Launch[]) =>
  rows.filter(({ weakness }) => weakness.includes('provisional')).length

/** The missiles of the last year against those of the year with the most, the later of equals. */
function summarise({ rows, newest, time, groups, view, filtered }: CountedFacts<'missile-tests'>): string {
  const years = group(rows, ({ date }) => date.slice(0, 4))
  const last = time.to.slice(0, 4)
  const count = years.get(last)?.length ?? 0
  const most = mostOf([...years])
  return launchYearsSummary({
    count: rows.length,
    time,
    newest: newest.date,
    filtered,
    ranged: view.from !== null || view.to !== null,
    remark: countedRemark(rows),
    year: { year: last, count },
    peak: most === null || most.count <= count ? null : { years: most.keys, count: most.count },
    several: time.from.slice(0, 4) !== last,
    by: (DIVISIONS.find(({ value }) => value === view.by) ?? DIVISIONS[0]).label.toLowerCase(),
    groups,
  })
}

export const missileLaunches = countsChart<'missile-tests'>({
  id: 'missile-launches',
  title: 'Ballistic missiles and space rockets launched',
  question: 'How many missiles a year, by class, outcome, type or site?',
  definition: 'Missiles launched since 1984, failures included, one by one, by day of launch (UTC).',
  notes: [
    'Launches missing from the main data set are provisional.',
    { since: '2026-04-18', text: 'The main data set ends on 18 April 2026.' },
    'Where the number fired is not stated, one row stands for the salvo.',
    'Cruise missiles are recorded separately and are not counted here.',
  ],
  dashboard: '/weapons',
  table: 'missile-tests',
  includes: () => true,
  columns: ['missile', 'class', 'site', 'outcome'],
  lookups: ['missiles', 'places'],
  filters: ['classes', 'outcomes', 'systems', 'places', 'support', 'without'],
  unit: ['missile', 'missiles'],
  date: (row) => row.date,
  divisions: {
    parameter: 'by',
    label: 'Split by',
    options: DIVISIONS,
  },
  divide,
  // Types and sites have proper names.
  said: ({ id, label, parameter }) =>
    id !== UNKNOWN && (parameter === 'systems' || parameter === 'places') ? label : uncapitalised(label),
  summarise,
  remarks: (rows, view) => [...provisionalRemark(provisionalAmong(rows)), ...outcomeRemark(view)],
})
