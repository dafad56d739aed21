import type { Cells } from '../revisions/canonical'

/** What the next revision makes of a row, given all its versions. */
export interface RowState<V> {
  /** The version that the newest revision shows, whether the next one closes it or not. */
  readonly published: V | null
  /** The version that the next revision opens. */
  readonly pending: V | null
  /** The version that the next revision shows. */
  readonly present: V | null
}

/** The state of a row; `next` is the number of the next revision. */
export function rowState<V extends { readonly cells: Cells }>(
  versions: readonly V[],
  next: number,
): RowState<V> {
  const published =
    versions.find(
      ({ cells: { since, until } }) => Number(since) < next && (!until || Number(until) === next),
    ) ?? null
  const pending = versions.find(({ cells }) => Number(cells.since) === next) ?? null
  return { published, pending, present: pending ?? (published?.cells.until ? null : published) }
}
