/** An item with its ids for each filter; a filter without an entry has none. */
export interface Filterable<F extends string> {
  readonly values: { readonly [K in F]?: readonly string[] }
}

/** For each filter, whether the ids of an item pass. A filter without a test passes everything. */
export type FilterTests<F extends string> = { readonly [K in F]?: (ids: readonly string[]) => boolean }

type Counts<F extends string> = Readonly<Record<F, Readonly<Record<string, number>>>>

export interface Crossfiltered<F extends string, E> {
  /** Items that pass every filter, in order. */
  readonly passing: readonly E[]
  /** Items that fail this filter and no other. */
  readonly failingOnly: Readonly<Record<F, readonly E[]>>
  /** For each id of a filter: the number of items that pass all the other filters. */
  readonly counts: Counts<F>
}

const eachFilter = <F extends string, V>(filters: readonly F[], make: () => V) =>
  Object.fromEntries(filters.map((filter) => [filter, make()])) as Record<F, V>

function add(counts: Record<string, number>, ids: readonly string[]): void {
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
}

/** The number of items with each id, for each filter. */
export function countIds<F extends string>(
  entries: readonly Filterable<F>[],
  filters: readonly F[],
): Counts<F> {
  const counts = eachFilter(filters, (): Record<string, number> => ({}))
  for (const { values } of entries) for (const filter of filters) add(counts[filter], values[filter] ?? [])
  return counts
}

/**
 * Applies several filters at once and counts the values of each filter under all the others, so that a control can show
 * what each value would select. A single pass: an item that fails no filter counts for all of them, one that fails a
 * single filter counts for that filter.
 */
export function crossfilter<F extends string, E extends Filterable<F>>(
  entries: readonly E[],
  filters: readonly F[],
  tests: FilterTests<F>,
): Crossfiltered<F, E> {
  const passing: E[] = []
  const failingOnly = eachFilter(filters, (): E[] => [])
  const counts = eachFilter(filters, (): Record<string, number> => ({}))
  const active = filters.flatMap((filter) => {
    const passes = tests[filter]
    return passes ? { filter, passes } : []
  })
  for (const entry of entries) {
    const failed = active.filter(({ filter, passes }) => !passes(entry.values[filter] ?? []))
    const [first] = failed
    if (first === undefined) {
      passing.push(entry)
      for (const filter of filters) add(counts[filter], entry.values[filter] ?? [])
    } else if (failed.length === 1) {
      failingOnly[first.filter].push(entry)
      add(counts[first.filter], entry.values[first.filter] ?? [])
    }
  }
  return { passing, failingOnly, counts }
}
