/** How many letters of a word must be added, left out or changed to give another (Levenshtein); infinity beyond `most`. */
export function letterChanges(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++)
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      )
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY
    before = row
  }
  return before[other.length] ?? Number.POSITIVE_INFINITY
}
