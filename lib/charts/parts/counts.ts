import { bisector, flatRollup } from 'd3-array'
import type { Bin, BinCell, Category } from '@/lib/forms/parts/bin'
import type { Assessed, EvidenceTable } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { firstDate, lastDate, startBounds } from '../time/start-bounds'

/** Rows counted by bin and category, as the form `stacked-bars` draws them. */
export interface Counts {
  readonly bins: readonly Bin[]
  readonly cells: readonly BinCell[]
  /** Ids of the counted rows, by start. */
  readonly counted: readonly string[]
  /** Ids of rows whose date is less exact than the bins, so that they are in none. */
  readonly imprecise: readonly string[]
  /** Start of the first counted row and end of the last (EDTF, no interval). */
  readonly first: string | null
  readonly last: string | null
}

interface CountedBy<T extends EvidenceTable> {
  /** The date (EDTF) of a row. */
  date(row: Assessed<T>): string
  category(row: Assessed<T>): Category['id']
  readonly bins: readonly Bin[]
}

/** The bin that certainly holds the start of a date; the first bin if it started earlier and lasts into it. */
function binOf(date: string, bins: readonly Bin[]): Bin | null {
  const first = bins[0]
  const { start, end } = startBounds(date)
  if (first === undefined || start === null) return null
  if (start < first.start) {
    const lasts = (span(date).end ?? Number.POSITIVE_INFINITY) > first.start
    return end !== null && end <= first.start && lasts ? first : null
  }
  const bin = bins[bisector((each: Bin) => each.start).right(bins, start) - 1]
  return bin !== undefined && end !== null && end <= bin.end ? bin : null
}

/** Counts each row in the bin that holds its start; a row that may have started in either of two bins is in none. */
export function countRows<T extends EvidenceTable>(
  rows: readonly Assessed<T>[],
  { date, category, bins }: CountedBy<T>,
): Counts {
  const binned = rows.map((row) => ({ row, bin: binOf(date(row), bins) }))
  const inBins = binned.flatMap(({ row, bin }) => (bin ? [{ row, bin }] : []))
  const cells = flatRollup(
    inBins,
    (group) => group.map(({ row }) => row.id),
    ({ bin }) => bin.key,
    ({ row }) => category(row),
  )
  const counted = inBins
    .map(({ row, bin }) => ({
      id: row.id,
      date: date(row),
      start: startBounds(date(row)).start ?? bin.start,
    }))
    .sort((a, b) => a.start - b.start)
  const newest = counted.at(-1)
  return {
    bins,
    cells: cells.map(([bin, category, records]) => ({ bin, category, records, count: records.length })),
    counted: counted.map(({ id }) => id),
    imprecise: binned.flatMap(({ row, bin }) => (bin ? [] : [row.id])),
    first: counted[0] ? firstDate(counted[0].date) : null,
    last: newest ? lastDate(newest.date) : null,
  }
}
