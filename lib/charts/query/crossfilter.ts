/** Something to select by the ids that it has for each filter; without ids for a filter where it has none. */
export interface Filterable<F extends string> {
  readonly values: { readonly [K in F]?: readonly string[] }
}

/** Whether the ids that something has for a filter pass it. A filter without a test passes everything. */
export type FilterTests<F extends string> = { readonly [K in F]?: (ids: readonly string[]) => boolean }

type Counts<F extends string> = Readonly<Record<F, Readonly<Record<string, number>>>>

export interface Crossfiltered<F extends string, E> {
  /** What passes every filter, in its order. */
  readonly passing: readonly E[]
  /** What this filter alone leaves out. */
  readonly failingOnly: Readonly<Record<F, readonly E[]>>
  /** By the ids of a filter: what passes all the other filters. */
  readonly counts: Counts<F>
}

const eachFilter = <F extends string, V>(filters: readonly F[], make: () => V) =>
  Object.fromEntries(filters.map((filter) => [filter, make()])) as Record<F, V>

function add(counts: Record<string, number>, ids: readonly string[]): void {
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
}

/** How many have each id of each filter. */
export function countIds<F extends string>(
  entries: readonly Filterable<F>[],
  filters: readonly F[],
): Counts<F> {
  const counts = eachFilter(filters, (): Record<string, number> => ({}))
  for (const { values } of entries) for (const filter of filters) add(counts[filter], values[filter] ?? [])
  return counts
}

/**
 * Selects by several filters at once, and counts for each filter what the others leave, so that a control can tell what
 * each of its values would select. One pass: what fails no filter counts for all of them, what fails a single one counts
 * for the values of that one.
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
