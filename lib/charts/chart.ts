import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { Assessed, EvidenceTable, Row, Snapshot, Table } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import type { Parameter, ParametersOf, View, ViewSpec } from '@/lib/views/parameters'
import type { DashboardPath } from './catalogue'
import type { Note } from './parts/note'
import type { Filter, Selection } from './query/selection'

export type { Assessed } from '@/lib/ledger/schema/rows'
export type { Filter } from './query/selection'

export type FormName =
  | 'estimates'
  | 'stacked-bars'
  | 'lanes'
  | 'scatter'
  | 'flow'
  | 'mirror'
  | 'calendar'
  | 'line'
  | 'timeline'
  | 'map'

/** A control with a closed set of options; the first one is the default. */
export interface Choice {
  readonly parameter: Extract<
    Parameter,
    'facet' | 'x' | 'by' | 'unit' | 'scale' | 'stack' | 'bin' | 'past' | 'annotations'
  >
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A filter by a quantity: the parameter, the column and the limits of its bounds. */
export interface IntervalFilter {
  readonly parameter: ParametersOf<'interval'>
  /** A column of the row, or a coordinate of its place. */
  readonly column: 'distance_km' | 'apogee_km' | 'lon' | 'lat'
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  /** Digits after the decimal point that a bound may have; none by default. */
  readonly digits?: number
}

export interface Column {
  readonly key: string
  readonly label: string
  readonly align: 'start' | 'end'
}

/**
 * A cell is text, a number, a formatted date or quantity, or links to records of the ledger. `order` is the value that
 * tables sort by: a date of the ledger or a quantity, null where it is unknown.
 */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly order: string | number | null }
  | {
      readonly records: readonly { readonly id: string; readonly label: string }[]
      readonly order?: string
    }

/** The content of the drawing as a table. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
}

/**
 * A question answered with a form. `R` is the data that the form draws. Methods are pure and give the same result on
 * the server, in the browser and in exports.
 */
export interface Chart<T extends EvidenceTable = EvidenceTable, R = unknown> {
  /** Never changes, since links contain it. */
  readonly id: string
  readonly title: string
  readonly question: string
  readonly form: FormName
  /** What exactly is counted, and in which unit. */
  readonly definition: string
  /** What the data can't say. */
  readonly notes: readonly Note[]
  readonly dashboard: DashboardPath
  /** The topics of its rows, if they are not those of its dashboard. */
  readonly topics?: readonly Topic[]
  readonly table: T
  /** The id of the subject that a comparison starts with, if its rows can be compared. */
  readonly compares?: string
  /** Whether the chart can show a row of a snapshot in any view. */
  includes(row: Row<T>, snapshot: Snapshot): boolean
  /** Columns of `table` that the chart reads besides id, clocks, weakness and support. */
  readonly columns: readonly (keyof Row<T> & string)[]
  /** Other tables in which it looks up names. */
  readonly lookups: readonly Extract<Table, 'actors' | 'indicators' | 'missiles' | 'places' | 'people'>[]
  readonly filters: readonly Filter[]
  /** Filters by a quantity of the rows. */
  readonly intervals?: readonly IntervalFilter[]
  readonly choices: readonly Choice[]
  /** Of a panel of a chart: the indicator that it shows. */
  readonly panelOf?: string
  /** Where it has several panels, each of them as a chart of its own, by the value of `facet`. */
  readonly facets?: ReadonlyMap<string, Chart<T, R>>
  /** Parameters besides clocks, filters, intervals and choices. */
  readonly parameters?: ViewSpec
  /** For a chart that is a list: the filters under which the timeline lists the same kind of rows. */
  readonly onTimeline?: Partial<View>
  subtitle(view: View, data: R): string
  /** Turns the rows selected by a view into the data that the form draws. */
  prepare(selection: Selection<T>): R
  /** The rows that are drawn, if not all that the view selects. */
  drawn?(data: R): readonly Assessed[]
  /** The rows that have marks, alone or with others, if those are a part of the drawn ones. */
  marked?(data: R): readonly Assessed[]
  /** `frame` is the data of the selection's `frame`, which sets the axes; without one they are those of the data. */
  draw(data: R, view: View, size: Size, frame?: R): ChartModel
  legend(data: R, view: View): readonly LegendEntry[]
  /** The meaning of marks apart from their colours, for those that are drawn. */
  key?(data: R, view: View): readonly KeyEntry[]
  /** One sentence computed from the rows; also the text alternative. */
  summary(data: R, view: View): string
  tabulate(data: R, view: View): ChartTable
  /** What the selected rows can't say or leave out, besides `notes`. */
  remarks?(data: R, view: View): readonly string[]
}

/** The texts that every chart has. */
export type ChartWords = Pick<Chart, 'id' | 'title' | 'question' | 'definition' | 'notes' | 'dashboard'>

/** A chart's texts and the rows that it reads, whichever form draws them. */
export type ChartBasics<T extends EvidenceTable> = ChartWords &
  Pick<Chart<T>, 'topics' | 'compares' | 'includes' | 'filters' | 'columns' | 'lookups'>
