import type { PublishedRow } from './row-versions'

/** What the next release would publish: rows that it opens, and rows that it closes. */
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
