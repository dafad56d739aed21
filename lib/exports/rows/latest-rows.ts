import { distinctValues, rowsWith } from '@/lib/charts/query/row-values'
import { rowsWithHighest } from '@/lib/charts/query/rows-with-highest'
import type { Assessed, EvidenceTable } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { memoByValue } from '@/lib/memo'
import { recordDateOf } from '@/lib/records/record-date'

const sinceOf = ({ since }: Assessed) => since
const startIn = memoByValue(
  (table: EvidenceTable) =>
    (row: Assessed): number =>
      span(recordDateOf(table)(row) ?? '').start ?? 0,
)

/** Whether a date has both ends, as the dates of feeds and calendars do. */
function isClosed(date: string | null): boolean {
  if (date === null) return false
  const { start, end } = span(date)
  return start !== null && end !== null
}

/**
 * Those of some rows with dates of two ends that revisions recorded or corrected last, of one revision the newest: at least
 * `most` of them if there are as many. With how many have such dates.
 */
export function latestRows(
  table: EvidenceTable,
  rows: readonly Assessed[],
  most: number,
): { readonly rows: readonly Assessed[]; readonly total: number } {
  const dated = rowsWith(rows, recordDateOf(table), isClosed)
  const latest: Assessed[] = []
  if (dated.length > most)
    for (const revision of distinctValues(dated, sinceOf).toSorted((one, other) => other - one)) {
      if (latest.length >= most) break
      const its = rowsWith(dated, sinceOf, (since) => since === revision)
      for (const row of rowsWithHighest(its, startIn(table), most - latest.length)) latest.push(row)
    }
  return { rows: dated.length > most ? latest : dated, total: dated.length }
}
