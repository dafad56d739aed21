import type { Snapshot } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW, PARAMETERS, type Parameter, type View, type ViewSpec } from '@/lib/views/parameters'
import { PICTURE_SPEC } from '@/lib/views/picture-spec'
import type { Chart, Filter, FormName } from '../chart'
import { filterIds } from './options'

/** The oldest launch in the ledger; nothing here was known earlier. */
const FIRST_KNOWN = '1984-01-01'

/** The forms that can show what was known on two days in one drawing. */
const TWO_DAYS: readonly FormName[] = [
  'estimates',
  'stacked-bars',
  'mirror',
  'line',
  'lanes',
  'scatter',
  'flow',
  'calendar',
]

type ChoiceParameter = Chart['choices'][number]['parameter']

/** The tabs of a page that shows a chart. */
export const TABS: ViewSpec = { tab: { of: ['chart', 'table', 'sources'] } }

/** The parameters of every page. `newest` is the number of the newest revision, by default that of the slice. */
function commonSpec(slice: Snapshot, newest: number) {
  return {
    from: true,
    to: true,
    known: { min: FIRST_KNOWN, max: slice.revision.date },
    rev: { min: 1, max: Math.max(newest, slice.revision.number), initial: null },
    focus: true,
    theme: { of: ['auto', 'light', 'dark'] },
  } as const satisfies ViewSpec
}

function listSpec(filter: Filter, charts: readonly Chart[], slice: Snapshot) {
  const chartsWithChoice = charts.filter((chart) => chart.filters.includes(filter))
  return { of: [...new Set(chartsWithChoice.flatMap((chart) => filterIds(filter, chart, slice)))] }
}

/**
 * The values of a control on a page of several charts. Where the charts have different defaults, the default of the
 * page is `auto`, each chart's own, so that the default of one chart can still be chosen for another.
 */
function choiceSpec(parameter: ChoiceParameter, charts: readonly Chart[]) {
  const lists = charts.flatMap((chart) =>
    chart.choices
      .filter((choice) => choice.parameter === parameter)
      .map((choice) => choice.options.map(({ value }) => value)),
  )
  const firsts = new Set(lists.map(([first]) => first))
  const values = lists.flat()
  return { of: [...new Set(firsts.size > 1 ? ['auto', ...values] : values)] as [string, ...string[]] }
}

/**
 * The parameters of a page that shows several charts: all that any of them takes. Each chart draws its `restrict`ed
 * view.
 */
export function pageSpec(
  charts: readonly Chart[],
  slice: Snapshot,
  newest = slice.revision.number,
): ViewSpec {
  const filters = new Set(charts.flatMap((chart) => chart.filters))
  const choices = new Set(charts.flatMap((chart) => chart.choices.map(({ parameter }) => parameter)))
  const intervals = charts.flatMap((chart) => chart.intervals ?? [])
  const common = commonSpec(slice, newest)
  return {
    ...common,
    ...(charts.some(({ form }) => TWO_DAYS.includes(form)) && { against: common.known }),
    ...Object.assign({}, ...charts.map(({ parameters }) => parameters)),
    ...Object.fromEntries([...filters].map((filter) => [filter, listSpec(filter, charts, slice)])),
    ...Object.fromEntries(
      intervals.map(({ parameter, min, max, digits }) => [
        parameter,
        digits === undefined ? { min, max } : { min, max, digits },
      ]),
    ),
    ...Object.fromEntries([...choices].map((parameter) => [parameter, choiceSpec(parameter, charts)])),
  }
}

/** The parameters of the page, the embed and the table of one chart. */
export function chartSpec(chart: Chart, slice: Snapshot, newest = slice.revision.number): ViewSpec {
  return pageSpec([chart], slice, newest)
}

/**
 * The part of a page's view that a link to another chart keeps: clocks, range, filters and theme. How the charts of the
 * page are drawn and what is open on it is dropped.
 */
export function leadSpec(page: ViewSpec, chart: ViewSpec): ViewSpec {
  const dropped: readonly Parameter[] = [
    'facet',
    'x',
    'by',
    'unit',
    'scale',
    'stack',
    'bin',
    'past',
    'annotations',
    'tab',
    'focus',
  ]
  return Object.fromEntries(
    (Object.keys(page) as Parameter[])
      .filter((parameter) => chart[parameter] !== undefined && !dropped.includes(parameter))
      .map((parameter) => [parameter, page[parameter]]),
  )
}

/**
 * The parameters of a file of one chart: those of the view without what only a page can open; pictures also have a
 * size.
 */
export function exportSpec(
  chart: Chart,
  slice: Snapshot,
  as: 'picture' | 'data',
  newest = slice.revision.number,
): ViewSpec {
  const { focus: _focus, theme: _theme, ...view } = chartSpec(chart, slice, newest)
  if (as === 'data') return view
  return { ...view, ...PICTURE_SPEC }
}

function acceptedValue(parameter: Parameter, view: View, spec: ViewSpec): View[Parameter] {
  const accept = spec[parameter]
  const value = view[parameter]
  if (accept === undefined) return DEFAULT_VIEW[parameter]
  if (typeof accept !== 'object' || !('of' in accept)) return value
  if (PARAMETERS[parameter] === 'list') {
    const known = (value as readonly string[]).filter((id) => accept.of.includes(id))
    return known.length > 0 ? known : value
  }
  return accept.of.includes(value as string) && value !== accept.of[0] ? value : null
}

/**
 * The part of a page's view that one of its charts takes. A list without any id of the chart is kept unchanged and
 * selects nothing: dropping it would turn the filter off and show everything.
 */
export function restrict(view: View, spec: ViewSpec): View {
  const parameters = Object.keys(PARAMETERS) as Parameter[]
  // Object.fromEntries forgets which value belongs to which parameter.
  return Object.fromEntries(
    parameters.map((parameter) => [parameter, acceptedValue(parameter, view, spec)]),
  ) as unknown as View
}
