/**
 * A limit of the data. A note about certain rows applies where a view has them all, one with `since` if the view's
 * as-of day is not earlier.
 */
export type Note =
  | string
  | { readonly text: string; readonly rows: readonly string[] }
  | { readonly text: string; readonly since: string }

export const noteText = (note: Note): string => (typeof note === 'string' ? note : note.text)

/** The texts of the notes that apply. `asOf` is the last day (YYYY-MM-DD) that the view knows of. */
export function notesFor(
  notes: readonly Note[],
  rows: readonly { readonly id: string }[],
  asOf: string,
): readonly string[] {
  const ids = new Set(rows.map(({ id }) => id))
  return notes
    .filter((note) => {
      if (typeof note === 'string') return true
      return 'since' in note ? note.since <= asOf : note.rows.every((id) => ids.has(id))
    })
    .map(noteText)
}
