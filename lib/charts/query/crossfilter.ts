import { type CodedIds, type Positions, tallyCodes } from './coded-values'

/** For each filter, whether the ids of a row pass. A filter without a test passes everything. */
export type FilterTests<F extends string> = { readonly [K in F]?: (ids: readonly string[]) => boolean }

type CountsById = Readonly<Record<string, number>>
type Counts<F extends string> = Readonly<Record<F, CountsById>>

/** The ids of each row for a filter, as codes. */
export type IdsOf<F extends string> = (filter: F) => CodedIds

export interface Crossfiltered<F extends string> {
  /** The rows that pass every filter. */
  readonly passing: Positions
  /** For each id of a filter: the number of rows that pass all the other filters. */
  readonly counts: Counts<F>
  /** The rows that fail this filter and no other. */
  failingOnly(filter: F): Positions
}

/** In the place of the number of a filter, for rows that fail more than one. */
const SEVERAL = 255

function marked(rows: Positions, marks: Uint8Array, mark: number): Positions {
  const found = new Uint32Array(rows.length)
  let length = 0
  for (let at = 0; at < rows.length; at++) if (marks[at] === mark) found[length++] = rows[at] as number
  return found.slice(0, length)
}

function countIdsOf(ids: CodedIds, ...parts: readonly Positions[]): CountsById {
  const counts: Record<string, number> = {}
  const tallies = parts.map((rows) => tallyCodes(ids, rows))
  ids.values.forEach((list, code) => {
    const count = tallies.reduce((sum, tally) => sum + (tally[code] ?? 0), 0)
    if (count > 0) for (const id of list) counts[id] = (counts[id] ?? 0) + count
  })
  return counts
}

const byFilter = <F extends string>(filters: readonly F[], countsOf: (filter: F) => CountsById) =>
  Object.fromEntries(filters.map((filter) => [filter, countsOf(filter)])) as Counts<F>

/** The number of rows with each id, for each filter. */
export const countIds = <F extends string>(rows: Positions, filters: readonly F[], idsOf: IdsOf<F>) =>
  byFilter(filters, (filter) => countIdsOf(idsOf(filter), rows))

/**
 * Applies several filters at once and counts the values of each filter under all the others, so that a control can show
 * what each value would select: a row that fails no filter counts for all of them, one that fails a single filter counts
 * for that filter. Each list of ids is tested once, however many rows have it. At most 254 filters.
 */
export function crossfilter<F extends string>(
  rows: Positions,
  filters: readonly F[],
  idsOf: IdsOf<F>,
  tests: FilterTests<F>,
): Crossfiltered<F> {
  const active = filters.filter((filter) => tests[filter] !== undefined)
  // Of each row: 0, the number of the one filter that it fails, or SEVERAL.
  const failed = new Uint8Array(active.length === 0 ? 0 : rows.length)
  active.forEach((filter, index) => {
    const { values, codes } = idsOf(filter)
    const fails = Uint8Array.from(values, (ids) => (tests[filter]?.(ids) ? 0 : 1))
    for (let at = 0; at < rows.length; at++)
      if (fails[codes[rows[at] as number] as number] === 1)
        failed[at] = failed[at] === 0 ? index + 1 : SEVERAL
  })
  const passing = active.length === 0 ? rows : marked(rows, failed, 0)
  const failingOnly = (filter: F) =>
    active.includes(filter) ? marked(rows, failed, active.indexOf(filter) + 1) : new Uint32Array()
  let counts: Counts<F> | undefined
  return {
    passing,
    failingOnly,
    // Sentences and lists of rows ask for none.
    get counts() {
      counts ??= byFilter(filters, (filter) =>
        countIdsOf(idsOf(filter), passing, ...(active.includes(filter) ? [failingOnly(filter)] : [])),
      )
      return counts
    },
  }
}
