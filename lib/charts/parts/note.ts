/**
 * What the data can't say. A note on some rows is told where a view has them all, one on a stretch of time once that
 * day had come: a view as known on a day tells of nothing later.
 */
export type Note =
  | string
  | { readonly text: string; readonly rows: readonly string[] }
  | { readonly text: string; readonly since: string }

export const noteText = (note: Note): string => (typeof note === 'string' ? note : note.text)

/** The notes that a view is told. `asOf` is the last day (YYYY-MM-DD) that it knows of. */
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
