import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import type { PublishedRow } from '../../revisions/row-versions'
import { visibleAt } from '../../revisions/visible'
import { type Row, TABLES } from '../../schema/rows'
import { type PublishedTable, type PublishedTables, ROWS_A_TURN } from './published-table'

type Clock = Pick<Row, 'since' | 'until'>

const LINE_FEED = 0x0a

/** The digests of all revisions, of rows that come in canonical order. */
export class RevisionDigests {
  readonly #hashes: readonly Hash[]
  #lines = Buffer.alloc(2 ** 16)
  #length = 0
  /** The revisions that show all rows that wait, which are taken in one go. */
  #shown: Clock = { since: 1, until: null }

  constructor(revisions: number) {
    this.#hashes = Array.from({ length: revisions }, () => createHash('sha256'))
  }

  #flush(): void {
    const shown = this.#shown
    const lines = this.#lines.subarray(0, this.#length)
    for (let revision = shown.since; revision <= this.#hashes.length; revision++) {
      if (!visibleAt(shown, revision)) break
      this.#hashes[revision - 1]?.update(lines)
    }
    this.#length = 0
  }

  /** Takes the line that `write` writes, and answers it; it is there until the next one is taken. */
  add({ since, until }: Clock, write: (target: Buffer, at: number) => number): Buffer {
    if (since !== this.#shown.since || until !== this.#shown.until) {
      this.#flush()
      this.#shown = { since, until }
    }
    let end = write(this.#lines, this.#length)
    if (end === -1) {
      this.#flush()
      end = write(this.#lines, 0)
    }
    while (end === -1) {
      this.#lines = Buffer.alloc(this.#lines.length * 2)
      end = write(this.#lines, 0)
    }
    const line = this.#lines.subarray(this.#length, end)
    this.#lines[end] = LINE_FEED
    this.#length = end + 1
    return line
  }

  /** In hexadecimal, by revision. */
  digests(): readonly string[] {
    this.#flush()
    return this.#hashes.map((hash) => hash.digest('hex'))
  }
}

/** Visits all rows in canonical order: those of large tables by position. */
export function* inCanonicalOrder<Visited>(
  rows: readonly PublishedRow[],
  tables: PublishedTables,
  ordinary: (row: PublishedRow) => Visited,
  large: (table: PublishedTable, position: number) => Visited,
): Generator<Visited> {
  for (const name of [...TABLES].sort()) {
    const table = tables.get(name)
    if (table !== undefined) for (const position of table.canonical.order) yield large(table, position)
    else for (const row of rows) if (row.table === name) yield ordinary(row)
  }
}

/** Takes a row into the digests, and answers its line. */
export const digestOrdinary = (digests: RevisionDigests) => (row: PublishedRow) =>
  digests.add(row, (target, at) => {
    // A character has three bytes at most, and the line has an end.
    if (at + 3 * row.canonical.length >= target.length) return -1
    return at + target.write(row.canonical, at)
  })
/** The same for a row of a large table. */
export const digestLarge = (digests: RevisionDigests) => (table: PublishedTable, position: number) =>
  digests.add(table.rows[position] as Row, (target, at) => table.canonical.write(position, target, at))

/** The digests of all revisions, of the rows in the files, in one pass over them. */
export function* digesting(
  rows: readonly PublishedRow[],
  tables: PublishedTables,
  revisions: number,
): Generator<void, readonly string[]> {
  const digests = new RevisionDigests(revisions)
  let count = 0
  for (const _ of inCanonicalOrder(rows, tables, digestOrdinary(digests), digestLarge(digests)))
    if (++count % ROWS_A_TURN === 0) yield
  return digests.digests()
}
