/** Lines that stand in place of others in a text. */
export interface LineChange {
  /** Index of the first line that is removed or, without one, of the line before which lines are added. */
  readonly at: number
  /** The line above, which stays; null at the top. It finds the place again in a text that has changed elsewhere. */
  readonly above: string | null
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

// A text that ends with a line feed ends with an empty line here, and a missing file has no line at all.
const linesOf = (text: string | null): readonly string[] => (text === null ? [] : text.split('\n'))
const textOf = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join('\n'))

/** The changes that make one text of another, in order; null is the text of a file that is missing. */
export function lineChanges(before: string | null, after: string | null): readonly LineChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const [inOld, inFresh] = [new Set(old), new Set(fresh)]
  const changes: { at: number; above: string | null; removed: string[]; added: string[] }[] = []
  let [i, j, same] = [0, 0, true]
  for (;;) {
    const [gone, come] = [old[i], fresh[j]]
    if (gone === undefined && come === undefined) return changes
    if (gone === come) {
      same = true
      i++
      j++
      continue
    }
    if (same) changes.push({ at: i, above: old[i - 1] ?? null, removed: [], added: [] })
    same = false
    const change = changes.at(-1)
    // A line that the other text has stays where it is, unless both would.
    const removes = gone !== undefined && (come === undefined || !inFresh.has(gone))
    const adds = come !== undefined && (gone === undefined || !inOld.has(come))
    if (gone !== undefined && (removes || !adds)) {
      change?.removed.push(gone)
      i++
    }
    if (come !== undefined && (adds || !removes)) {
      change?.added.push(come)
      j++
    }
  }
}

/** The changes that lead back. */
export function inverseChanges(changes: readonly LineChange[]): readonly LineChange[] {
  let shift = 0
  return changes.map(({ at, above, removed, added }) => {
    const back = { at: at + shift, above, removed: added, added: removed }
    shift += added.length - removed.length
    return back
  })
}

/** The index of a line that stands in a text once; null if it is missing or not alone. */
function indexOfOnly(lines: readonly string[], line: string): number | null {
  const first = lines.indexOf(line)
  return first === -1 || lines.lastIndexOf(line) !== first ? null : first
}

/** Makes a change in lines that are no longer where they were; false if one that it removes is not there. */
function changeElsewhere(lines: string[], { above, removed, added }: LineChange): boolean {
  const endsWithNewline = lines.at(-1) === ''
  const places = removed.filter((line) => line !== '').map((line) => indexOfOnly(lines, line))
  const found = places.filter((place) => place !== null).sort((a, b) => a - b)
  if (found.length < places.length) return false
  const below =
    above === null ? 0 : (indexOfOnly(lines, above) ?? lines.length - (endsWithNewline ? 2 : 1)) + 1
  for (const place of found.toReversed()) lines.splice(place, 1)
  lines.splice(found[0] ?? below, 0, ...added.filter((line) => line !== ''))
  if (endsWithNewline && lines.length > 0 && lines.at(-1) !== '') lines.push('')
  return true
}

/**
 * A text with changes that were made of another one: each where it was or, if other lines have come or gone meanwhile,
 * where its lines are now. null if a line that it removes is not there any more.
 */
export function withLineChanges(
  text: string | null,
  changes: readonly LineChange[],
): { readonly text: string | null } | null {
  const lines = [...linesOf(text)]
  let shift = 0
  for (const change of changes) {
    const { at, above, removed, added } = change
    const place = at + shift
    const asItWas =
      (lines[place - 1] ?? null) === above && removed.every((line, index) => lines[place + index] === line)
    if (asItWas) lines.splice(place, removed.length, ...added)
    else if (!changeElsewhere(lines, change)) return null
    shift += added.length - removed.length
  }
  return { text: textOf(lines) }
}
