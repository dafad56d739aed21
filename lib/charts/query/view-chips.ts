import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { CONTROL_WORDS, chipWords, chosenWords } from '@/words/controls'
import { dateWords } from '@/words/dates'
import { dateRangeWords, intervalLimit } from '@/words/limits'
import type { Chart } from '../chart'
import { filterRule } from './filters'
import { filterOptions } from './options'
import type { Selection } from './selection'

/** Something that a view asks for, in words, and the view without it. */
export interface ViewChip {
  readonly words: string
  readonly without: View
}

interface Chipped {
  readonly chart: Chart
  readonly selection: Selection
  /** The view of the page, which a chip changes. */
  readonly page: View
  /** The part of it that applies to the chart. */
  readonly view: View
  /** Whether the chart has the dates of the page. */
  readonly hasDates: boolean
}

/** Each value of a filter is a chip up to this number; of more, the filter is one. */
const MAX_VALUES = 4

function dateChips({ page, hasDates }: Chipped): readonly ViewChip[] {
  const range = dateRangeWords(page)
  if (!hasDates) return []
  return [
    ...(range === null
      ? []
      : [{ words: chipWords(CONTROL_WORDS.dates, range), without: { ...page, from: null, to: null } }]),
    ...(page.known === null
      ? []
      : [{ words: `${CONTROL_WORDS.known} ${dateWords(page.known)}`, without: { ...page, known: null } }]),
    ...(page.against === null
      ? []
      : [
          {
            words: `${CONTROL_WORDS.against} ${dateWords(page.against)}`,
            without: { ...page, against: null },
          },
        ]),
  ]
}

const choiceChips = ({ chart, page, view }: Chipped): readonly ViewChip[] =>
  chart.choices.flatMap(({ parameter, label, options }) => {
    const option = options.find(({ value }) => value === view[parameter])
    if (option === undefined) return []
    return [{ words: chipWords(label, option.label), without: { ...page, [parameter]: null } }]
  })

const intervalChips = ({ chart, page, view }: Chipped): readonly ViewChip[] =>
  (chart.intervals ?? []).flatMap(({ parameter, label, unit }) => {
    const interval = view[parameter]
    if (interval === null) return []
    return [{ words: intervalLimit(label, interval, unit), without: { ...page, [parameter]: null } }]
  })

const filterChips = ({ chart, selection, page, view }: Chipped): readonly ViewChip[] =>
  chart.filters.flatMap((filter): readonly ViewChip[] => {
    const requested: readonly string[] = view[filter]
    if (requested.length === 0) return []
    const { label } = filterRule(filter)
    if (requested.length > MAX_VALUES)
      return [{ words: chipWords(label, chosenWords(requested.length)), without: { ...page, [filter]: [] } }]
    const names = new Map(filterOptions(filter, chart, selection).map((option) => [option.id, option.label]))
    const all: readonly string[] = page[filter]
    return requested.map((id) => ({
      words: chipWords(label, names.get(id) ?? id),
      without: { ...page, [filter]: all.filter((other) => other !== id) },
    }))
  })

/** What a view asks for by the controls of a chart, each with the view without it, in the order of the controls. */
export const viewChips = (chipped: Chipped): readonly ViewChip[] => [
  ...dateChips(chipped),
  ...choiceChips(chipped),
  ...intervalChips(chipped),
  ...filterChips(chipped),
]

/** The view of a page without anything that the controls of a chart can ask for. */
export function resetView({ chart, page, hasDates }: Pick<Chipped, 'chart' | 'page' | 'hasDates'>): View {
  const names = [
    ...(hasDates ? (['from', 'to', 'known', 'against'] as const) : []),
    ...chart.choices.map(({ parameter }) => parameter),
    ...(chart.intervals ?? []).map(({ parameter }) => parameter),
    ...chart.filters,
  ]
  return { ...page, ...Object.fromEntries(names.map((name) => [name, DEFAULT_VIEW[name]])) }
}
