import type { PublishedRow } from './row-versions'

/** The rows that the next release opens and closes. */
export interface Pending {
  readonly opened: readonly PublishedRow[]
  readonly closed: readonly PublishedRow[]
}

export function pending(rows: readonly PublishedRow[], next: number): Pending {
  return {
    opened: rows.filter(({ since }) => since === next),
    closed: rows.filter(({ until }) => until === next),
  }
}
