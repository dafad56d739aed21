import 'server-only'
import type { Fault } from '../load/fault'
import type { PackageReader } from '../load/package-reader'
import type { Table } from '../schema/rows'
import { inOrder, keyOf, type PublishedRow } from './row-versions'

/** Path below the data directory: one file per revision, written on release and never changed. */
export const journalFile = (revision: number) => `journal/${String(revision).padStart(4, '0')}.jsonl`

/**
 * The journal of a revision: a line for each row that it opened, in canonical form, then one for each row that it
 * closed.
 */
export function journalText(opened: readonly PublishedRow[], closed: readonly PublishedRow[]): string {
  const opens = [...opened].sort(inOrder).map(({ canonical }) => canonical)
  const closes = [...closed].sort(inOrder).map(({ table, id, since }) => JSON.stringify([table, id, since]))
  return [...opens, ...closes].map((line) => `${line}\n`).join('')
}

type Line = readonly [Table, Record<string, string>] | readonly [Table, string, number]

function replay(published: Map<string, PublishedRow>, text: string, revision: number): void {
  for (const canonical of text.split('\n')) {
    if (canonical === '') continue
    const [table, what, closedSince] = JSON.parse(canonical) as Line
    if (typeof what === 'string') {
      const key = keyOf({ table, id: what, since: Number(closedSince) })
      const row = published.get(key)
      if (row) published.set(key, { ...row, until: revision })
    } else {
      const { id = '', since = '' } = what
      const row = { table, id, cells: what, canonical, since: Number(since), until: null, line: null }
      published.set(keyOf(row), row)
    }
  }
}

/** Every row as it was published, in canonical order, from the journals of the first `revisions` revisions. */
export function readJournals(
  read: PackageReader,
  revisions: number,
): { readonly published: readonly PublishedRow[]; readonly faults: readonly Fault[] } {
  const published = new Map<string, PublishedRow>()
  const faults: Fault[] = []
  for (let revision = 1; revision <= revisions; revision++) {
    const file = journalFile(revision)
    const bytes = read(file)
    const fault = (reason: string): Fault => {
      const allowed = `the file that the release of revision ${revision} wrote`
      return { file, line: null, column: null, value: '', reason, allowed }
    }
    if (bytes === null) faults.push(fault('is missing'))
    else
      try {
        replay(published, new TextDecoder().decode(bytes), revision)
      } catch {
        faults.push(fault('cannot be read as a journal'))
      }
  }
  return { published: [...published.values()].sort(inOrder), faults }
}
