import type { Snapshot } from '@/lib/ledger/schema/rows'
import { distinctValues } from '../query/row-values'

/**
 * A limit of the data. A note about certain rows applies where a view has them all, one with `since` if the view's
 * as-of day is not earlier, one with `indicators` where a view has a row of any of them, one with `applies` to the
 * revisions, or slices of them, for which that is true.
 */
export type Note =
  | string
  | { readonly text: string; readonly rows: readonly string[] }
  | { readonly text: string; readonly since?: string; readonly indicators?: readonly string[] }
  | { readonly text: string; applies(slice: Snapshot): boolean }

export const noteText = (note: Note): string => (typeof note === 'string' ? note : note.text)

/** Whether a note can apply to a view of a revision. */
export const isOfRevision = (note: Note, slice: Snapshot): boolean =>
  typeof note === 'string' || !('applies' in note) || note.applies(slice)

const indicatorOf = ({ indicator }: { readonly indicator?: unknown }) => indicator

/** The texts of the notes that apply to some rows. `asOf` is the last day (YYYY-MM-DD) that the view knows of. */
export function notesFor(
  notes: readonly Note[],
  rows: readonly { readonly id: string; readonly indicator?: unknown }[],
  slice: Snapshot,
  asOf: string,
): readonly string[] {
  const asked = new Set(
    notes.flatMap((note) => (typeof note !== 'string' && 'rows' in note ? note.rows : [])),
  )
  const ids = asked.size === 0 ? asked : new Set(rows.flatMap(({ id }) => (asked.has(id) ? [id] : [])))
  return notes
    .filter((note) => {
      if (typeof note === 'string' || 'applies' in note) return isOfRevision(note, slice)
      if ('rows' in note) return note.rows.every((id) => ids.has(id))
      return (
        (note.since === undefined || note.since <= asOf) &&
        (note.indicators === undefined ||
          distinctValues(rows, indicatorOf).some((id) => note.indicators?.includes(String(id))))
      )
    })
    .map(noteText)
}
