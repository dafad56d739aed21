type Rows = readonly { readonly id: string }[]

/** The ids of the rows that set the layout of a drawing and are not in it. */
export function hiddenItems(rows: Rows, frame: Rows): ReadonlySet<string> {
  const own = new Set(rows.map(({ id }) => id))
  return new Set(frame.map(({ id }) => id).filter((id) => !own.has(id)))
}
