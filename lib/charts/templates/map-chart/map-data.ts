import type { MapOptions, MapPath, MapSite } from '@/lib/forms/map/map-site'
import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { EvidenceTable, Place } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { Noun } from '@/words/counted-rows'
import type { Assessed, Cell, Chart, ChartBasics, Column } from '../../chart'
import type { Lookups } from '../../query/lookups'
import type { Stretch } from '../../time/stretch'

/** Rows on a map and counts of the rows that are not drawn. */
export interface MapData<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  /** Those that a table lists, oldest first: all, or of very many the newest. */
  readonly listed: readonly Assessed<T>[]
  readonly sites: readonly MapSite[]
  readonly paths: readonly MapPath[]
  /** Rows without a place. */
  readonly withoutPlace: number
  /** Rows whose place has no known position, with the names of the places. */
  readonly unlocated: { readonly count: number; readonly places: readonly string[] }
  /** Rows at places that the chart does not cover. */
  readonly outside: number
  readonly lookups: Lookups
  /** The time of the rows; null without any. */
  readonly time: Stretch | null
  readonly filtered: boolean
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
}

export type MapChartOptions<T extends EvidenceTable> = ChartBasics<T> &
  Pick<Chart<T>, 'table'> &
  Pick<MapOptions, 'projection' | 'centre' | 'aspect' | 'references' | 'distances' | 'reach'> & {
    /** What is counted. */
    readonly unit: Noun
    /** What they are said to be in sentences; `recorded` if not given. */
    readonly counted?: 'recorded' | 'launched'
    /** The headline of a row, if it has one. */
    headline?(row: Assessed<T>): string
    readonly categories: readonly Category[]
    category(row: Assessed<T>): string
    place(row: Assessed<T>): string | null
    date(row: Assessed<T>): string
    /** The label of a single row and its further tooltip lines. */
    describe(
      row: Assessed<T>,
      lookups: Lookups,
    ): { readonly label: string; readonly lines: readonly string[] }
    /** Whether the chart covers a place; rows at other places are counted, not drawn. */
    covers?(place: Place): boolean
    path?(row: Assessed<T>, lookups: Lookups): MapPath | null
    /** Table columns besides date, place and sourcing; `extraCells` has a cell for each. */
    readonly extraColumns: readonly Column[]
    extraCells(row: Assessed<T>, lookups: Lookups): readonly Cell[]
    remarks?(data: MapData<T>, view: View): readonly string[]
  }
