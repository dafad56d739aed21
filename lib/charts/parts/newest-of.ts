/** The `most` rows with the latest days, the latest first, those of one day in their order: as sorting all would give. */
export function newestOf<R>(rows: readonly R[], dayOf: (row: R) => string, most: number): readonly R[] {
  const found: { readonly row: R; readonly day: string }[] = []
  for (const row of rows) {
    const day = dayOf(row)
    const last = found.at(-1)
    if (found.length >= most && last !== undefined && day <= last.day) continue
    const place = found.findIndex((each) => each.day < day)
    found.splice(place === -1 ? found.length : place, 0, { row, day })
    if (found.length > most) found.pop()
  }
  return found.map(({ row }) => row)
}
