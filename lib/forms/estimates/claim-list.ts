import { unlistedWords } from '@/words/forms'
import type { Axis, Box, Mark } from '../model'
import { polyline } from '../parts/polyline'
import { type ClaimRow, ROW_HEIGHT, ROW_TYPE } from './claim-rows'
import { level } from './level'
import { rowMarks } from './row-marks'
import { spread } from './spread'

/** Width of the leader lines between plot and list. */
export const LEADER = 26

export interface ListedClaims {
  /** Marks of each listed claim, by its key. */
  readonly rows: ReadonlyMap<string, readonly Mark[]>
  /** Leader lines, and the number of claims that are not listed. */
  readonly rest: readonly Mark[]
}

/** The rows of a list, and how many claims it leaves out. */
interface Rows {
  readonly rows: readonly ClaimRow[]
  readonly left: number
  /** From the start of a row to its text. */
  readonly indent: number
}

function more(left: number, x: number, middle: number): readonly Mark[] {
  if (left === 0) return []
  return [
    {
      mark: 'text',
      x,
      y: middle + 4,
      text: unlistedWords(left),
      size: ROW_TYPE,
      fill: 'muted',
    },
  ]
}

/**
 * The list to the right of the plot: each row as close as possible to the height of its number, with a leader line
 * between.
 */
export function listRightOf({ rows, left, indent }: Rows, plot: Box, y: Axis, bottom: number): ListedClaims {
  const at = level(y, plot)
  const right = plot.x + plot.width
  const x = right + LEADER
  const wanted = rows.map(({ placed: { y: best, ends } }) => best ?? (at(ends.low) + at(ends.high)) / 2)
  const lastRow = bottom - ROW_HEIGHT / 2 - (left > 0 ? ROW_HEIGHT : 0)
  const order = wanted
    .map((_, index) => index)
    .sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0))
  const places = spread(
    order.map((index) => wanted[index] ?? 0),
    ROW_HEIGHT,
    [plot.y + 4, lastRow],
  )
  const marks = new Map<string, readonly Mark[]>()
  const leaders: Mark[] = []
  order.forEach((index, place) => {
    const row = rows[index]
    const middle = places[place]
    const level = wanted[index]
    if (!row || middle === undefined || level === undefined) return
    marks.set(row.placed.claim.key, rowMarks(row, { x, middle, indent }))
    const leader = polyline([
      [right + 1, level],
      [right + 5, level],
      [x - 6, middle],
      [x - 2, middle],
    ])
    leaders.push({
      mark: 'path',
      d: leader,
      fill: 'none',
      stroke: 'faint',
    })
  })
  const end = (places.at(-1) ?? plot.y) + ROW_HEIGHT
  return { rows: marks, rest: [...leaders, ...more(left, x + indent, end)] }
}

/** The list below the plot, in as many columns of `column` pixels as fit; `top` is its upper edge. */
export function listBelow(
  { rows, left, indent }: Rows,
  box: { readonly x: number; readonly top: number; readonly columns: number; readonly column: number },
): ListedClaims {
  const perColumn = Math.ceil((rows.length + Math.sign(left)) / box.columns)
  const place = (index: number) => ({
    x: box.x + Math.floor(index / perColumn) * box.column,
    middle: box.top + (index % perColumn) * ROW_HEIGHT + ROW_HEIGHT / 2,
  })
  const marks = new Map(
    rows.map((row, index) => {
      const { x, middle } = place(index)
      return [row.placed.claim.key, rowMarks(row, { x, middle, indent })] as const
    }),
  )
  const { x, middle } = place(rows.length)
  return { rows: marks, rest: more(left, x + indent, middle) }
}
