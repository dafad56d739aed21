interface LegendChoice {
  /** Every id that the filter takes on the page. */
  readonly all: readonly string[]
  /** The ids that the legend has entries for. */
  readonly legend: readonly string[]
  /** Whether the press is of the kind that adds or leaves out, with Ctrl or Cmd. */
  readonly adds: boolean
}

/**
 * The values of a filter after an entry of a legend, which stands for `ids`, was pressed. No values mean all. While all are
 * shown a press shows that entry alone, one that adds leaves it out; from then on each adds an entry or takes it away.
 * Whoever takes the last entry away, or has chosen each of them, sees all again.
 */
export function legendChoice(
  list: readonly string[],
  ids: readonly string[],
  { all, legend, adds }: LegendChoice,
): readonly string[] {
  const isAll = list.length === 0
  const on = new Set(!isAll ? list : adds ? all : [])
  const wereOff = ids.filter((id) => on.delete(id)).length === 0
  if (wereOff) for (const id of ids) on.add(id)
  const shown = legend.filter((id) => on.has(id)).length
  return shown === 0 || (!isAll && shown === legend.length) ? [] : [...on].sort()
}
