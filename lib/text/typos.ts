/**
 * The number of typos between two words: letters left out, added or changed, or two neighbours swapped (optimal string
 * alignment). Infinity as soon as it exceeds `max`.
 */
export function typos(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let rowMin = i
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      rowMin = Math.min(rowMin, cost)
    }
    if (rowMin > max) return Number.POSITIVE_INFINITY
    before = last
    last = row
  }
  const found = last[other.length] ?? 0
  return found > max ? Number.POSITIVE_INFINITY : found
}
