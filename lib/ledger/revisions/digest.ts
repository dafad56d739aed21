import 'server-only'
import { createHash } from 'node:crypto'
import type { PublishedRow } from './row-versions'
import { visibleAt } from './visible'

/**
 * The digest of a revision: SHA-256, in hexadecimal, of the canonical lines of all rows that it shows, each ended by a
 * line feed. `rows` must be in canonical order; docs/data.md shows how to verify it without this code.
 */
export function digest(rows: readonly PublishedRow[], revision: number): string {
  const hash = createHash('sha256')
  for (const row of rows) if (visibleAt(row, revision)) hash.update(`${row.canonical}\n`)
  return hash.digest('hex')
}
