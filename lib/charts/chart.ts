import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { EvidenceTable, Row, Table } from '@/lib/ledger/schema/rows'
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

/** A closed choice of one of the chart's own controls: the first option is the default. */
export interface Choice {
  readonly parameter: Extract<Parameter, 'x' | 'by' | 'unit' | 'scale' | 'stack' | 'bin'>
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A bound on a quantity: the parameter, the column it reads and what it may be. */
export interface IntervalFilter {
  readonly parameter: ParametersOf<'interval'>
  /** A column of the row, or where its place lies. */
  readonly column: 'distance_km' | 'apogee_km' | 'lon' | 'lat'
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  /** How many digits after the point a bound may have; none unless it says so. */
  readonly digits?: number
}

export interface Column {
  readonly key: string
  readonly label: string
  readonly align: 'start' | 'end'
}

/**
 * A cell is text, a number, words for a date or a quantity, or links to records of the ledger. `order` is what words
 * stand for, and what tables order them by: a date of the ledger or a quantity, null where that is unknown.
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

/** The same content as the drawing, for reading. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
}

/**
 * A question answered with a form. `R` is what the form takes.
 * Methods are pure and run alike on the server, in the browser and in exports.
 */
export interface Chart<T extends EvidenceTable = EvidenceTable, R = unknown> {
  /** Never changes: links name it. */
  readonly id: string
  readonly title: string
  readonly question: string
  readonly form: FormName
  /** What exactly is counted, and in which unit. */
  readonly definition: string
  /** What the data can't say. */
  readonly notes: readonly Note[]
  /** The dashboard that it belongs to. */
  readonly dashboard: DashboardPath
  readonly table: T
  /** The side of a comparison that it begins with, as an address names it; none where its rows make no side. */
  readonly compares?: string
  /** The rows it could ever show. */
  includes(row: Row<T>): boolean
  /** Columns of `table` that drawing needs beside id, clocks, weakness and support. */
  readonly columns: readonly (keyof Row<T> & string)[]
  /** Other tables whose rows it looks names up in. */
  readonly lookups: readonly Extract<Table, 'actors' | 'indicators' | 'missiles' | 'places' | 'people'>[]
  readonly filters: readonly Filter[]
  /** Quantities of its rows that a view can bound, with the columns of the same names. */
  readonly intervals?: readonly IntervalFilter[]
  readonly choices: readonly Choice[]
  /** Parameters of its own beside clocks, filters, intervals and choices. */
  readonly parameters?: ViewSpec
  /** For a chart that is a list: what the timeline is narrowed to so that it lists more of the same kind. */
  readonly onTimeline?: Partial<View>
  subtitle(view: View, data: R): string
  /** From the rows that a view leaves to what the form takes. */
  prepare(selection: Selection<T>): R
  draw(data: R, view: View, size: Size): ChartModel
  legend(data: R, view: View): readonly LegendEntry[]
  /** What its marks mean beside their colours, as far as they are drawn. */
  key?(data: R, view: View): readonly KeyEntry[]
  /** One sentence computed from the rows; also the text alternative. */
  summary(data: R, view: View): string
  tabulate(data: R, view: View): ChartTable
  /** What the rows of this very view can't say or leave out, besides `notes`. */
  remarks?(data: R, view: View): readonly string[]
}

/** What every chart says of itself. */
export type ChartWords = Pick<Chart, 'id' | 'title' | 'question' | 'definition' | 'notes' | 'dashboard'>

/** What a chart says of itself and of the rows that it reads, whichever form draws them. */
export type ChartBasics<T extends EvidenceTable> = ChartWords &
  Pick<Chart<T>, 'compares' | 'includes' | 'filters' | 'columns' | 'lookups'>
