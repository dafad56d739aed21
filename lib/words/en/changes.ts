/** A row that differs between two revisions, with the changed columns. */
interface Change {
  readonly table: string
  readonly id: string
  readonly kind: string
  readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[]
}

const cell = (text: string) => (text === '' ? 'empty' : text)

/** A change in one line: `estimates troops-…: corrected, best: 14000 -> 15000`. */
export function changeWords({ table, id, kind, columns }: Change): string {
  const cells = columns.map(({ column, before, after }) => `${column}: ${cell(before)} -> ${cell(after)}`)
  return `${table} ${id}: ${[kind, ...cells].join(', ')}`
}
