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

/** What a line of a journal says: a row that its revision opened, or the one that it closed. */
export type JournalStep =
  | { readonly opened: PublishedRow }
  | { readonly closed: Pick<PublishedRow, 'table' | 'id' | 'since'> }

/** Reads a line of a journal. Throws for one that is no JSON. */
export function journalStep(canonical: string): JournalStep {
  const [table, what, closedSince] = JSON.parse(canonical) as Line
  if (typeof what === 'string') return { closed: { table, id: what, since: Number(closedSince) } }
  const { id = '', since = '' } = what
  return { opened: { table, id, cells: what, canonical, since: Number(since), until: null, line: null } }
}

/** Takes a step of a revision into what was published. */
export function takeStep(published: Map<string, PublishedRow>, step: JournalStep, revision: number): void {
  if ('opened' in step) {
    published.set(keyOf(step.opened), step.opened)
    return
  }
  const row = published.get(keyOf(step.closed))
  if (row) published.set(keyOf(step.closed), { ...row, until: revision })
}

function replay(published: Map<string, PublishedRow>, text: string, revision: number): void {
  for (const canonical of text.split('\n'))
    if (canonical !== '') takeStep(published, journalStep(canonical), revision)
}

/** The fault of a journal as a whole. */
export function journalFault(revision: number, reason: string): Fault {
  const allowed = `the file that the release of revision ${revision} wrote`
  return { file: journalFile(revision), line: null, column: null, value: '', reason, allowed }
}

/** Every row as it was published, in canonical order, from the journals of the first `revisions` revisions. */
export function readJournals(
  read: PackageReader,
  revisions: number,
): { readonly published: readonly PublishedRow[]; readonly faults: readonly Fault[] } {
  const published = new Map<string, PublishedRow>()
  const faults: Fault[] = []
  for (let revision = 1; revision <= revisions; revision++) {
    const bytes = read(journalFile(revision))
    if (bytes === null) faults.push(journalFault(revision, 'is missing'))
    else
      try {
        replay(published, new TextDecoder().decode(bytes), revision)
      } catch {
        faults.push(journalFault(revision, 'cannot be read as a journal'))
      }
  }
  return { published: [...published.values()].sort(inOrder), faults }
}
