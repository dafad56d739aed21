import { isLine } from '@/lib/forms/parts/line-facet'
import { claimantName } from '@/words/claimants'
import { gapRemark } from '@/words/series'
import type { LineData, Value } from './line-data'

/** The years within a line that have no value. */
function missingYears(rows: readonly Value[]): readonly string[] {
  const years = rows.flatMap(({ period, value }) =>
    value === null || !/^\d{4}$/.test(period) ? [] : Number(period),
  )
  const all = new Set(years)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return years.length < 2
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((year) => !all.has(year))
        .map(String)
}

/** What the lines lack: missing years, or enough values for a line. */
export function lineRemarks({ facets, lookups }: LineData): readonly string[] {
  return facets.flatMap(({ indicator, lines }) =>
    lines.flatMap(
      ({ claimant, rows }) =>
        gapRemark({
          indicator: indicator.label,
          claimant: claimantName(claimant, lookups),
          values: rows.length,
          joined: isLine(rows),
          missingYears: missingYears(rows),
        }) ?? [],
    ),
  )
}
