import type { Category } from '@/lib/forms/parts/bin'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { OUTCOMES } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import { NOT_STATED } from '@/words/filters'
import { outcomeRemark, provisionalRemark } from '@/words/launches'
import { MISSILE_CLASSES } from '../dimensions/missile-classes'
import { OTHER, rankedCategories } from '../parts/ranked-categories'
import { filterLabel, UNKNOWN } from '../query/filters'
import { lookupsOf } from '../query/lookups'
import { countsChart, type Division } from '../templates/counts-chart'

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
    options: [
      { value: 'class', label: 'Class' },
      { value: 'outcome', label: 'Outcome' },
      { value: 'system', label: 'Type' },
      { value: 'site', label: 'Site' },
    ],
  },
  divide,
  remarks: (rows, view) => {
    const provisional = rows.filter(({ weakness }) => weakness.includes('provisional')).length
    return [...provisionalRemark(provisional), ...outcomeRemark(view)]
  },
})
