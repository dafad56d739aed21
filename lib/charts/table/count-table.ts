import { sum } from 'd3-array'
import type { Bin, BinCell } from '@/lib/forms/parts/bin'
import { COLUMN_LABELS } from '@/words/columns'
import type { ChartTable } from '../chart'
import { binCell } from './cell'
import { column } from './column'

/** A column with the counts of one category. */
export interface CountColumn {
  readonly key: string
  readonly label: string
  readonly category: string
  /** Counts of this and of other categories. */
  readonly cells: readonly BinCell[]
}

/** Columns of counts with the column of their sum. */
export interface CountGroup {
  readonly columns: readonly CountColumn[]
  readonly total: { readonly key: string; readonly label: string }
}

/** The sum column of a table with one group. */
export const TOTAL = { key: 'total', label: COLUMN_LABELS.total } as const

/** Counts by time: one row per bin; each group is followed by its sum. */
export function countTable(caption: string, bins: readonly Bin[], groups: readonly CountGroup[]): ChartTable {
  const counted = groups.map(({ columns }) =>
    columns.map(
      ({ category, cells }) =>
        new Map(cells.filter((cell) => cell.category === category).map(({ bin, count }) => [bin, count])),
    ),
  )
  return {
    caption,
    columns: [
      column('bin', COLUMN_LABELS.time),
      ...groups.flatMap(({ columns, total }) => [
        ...columns.map(({ key, label }) => column(key, label, 'end')),
        column(total.key, total.label, 'end'),
      ]),
    ],
    rows: bins.map((bin) => ({
      key: bin.key,
      cells: [
        binCell(bin),
        ...counted.flatMap((columns) => {
          const counts = columns.map((count) => count.get(bin.key) ?? 0)
          return [...counts, sum(counts)]
        }),
      ],
    })),
  }
}
