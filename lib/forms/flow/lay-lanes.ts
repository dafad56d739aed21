import { AXIS_BOTTOM_HEIGHT } from '../axes/axis-bottom'
import type { BinCell, Category } from '../parts/bin'
import type { FlowDirection } from '../parts/flow-direction'

/** Over the lanes of a carriageway: its name. */
const SIGN_ROW = 26
/** Over a lane whose name does not stand beside it. */
export const NAME_ROW = 18
/** Between an arrow and its number above. */
export const NUMBER_GAP = 4
const NUMBER_ROW = 16
const PAD = 7
const BETWEEN = 16
/** The thinnest arrow, and the least room for the thickest of a lane: the line of a name. */
const MIN_LANE = 8
/** The height that the thickest arrows of all lanes share where none is asked for, and the most for one row. */
const ARROWS = { beside: 260, over: 340 } as const
const MAX_UNIT = 9
/** The least height of all arrows as a share of that of words: a drawing made smaller still has room for the words. */
const SLACK = 0.25

export interface LaidLane {
  readonly category: Category
  readonly cells: readonly BinCell[]
  readonly top: number
  /** The line on which its arrows lie. */
  readonly middle: number
}

export interface LaidDirection {
  readonly way: FlowDirection
  readonly signTop: number
  /** Top and height of the road itself. */
  readonly top: number
  readonly height: number
  readonly lanes: readonly LaidLane[]
}

export interface LaidFlow {
  readonly carriageways: readonly LaidDirection[]
  /** Pixels of thickness for one row. */
  readonly unit: number
  readonly height: number
}

/**
 * Places carriageways and lanes from the top down, each lane as high as its thickest arrow needs. The scale is that
 * which fills `height`, or a comfortable one without it.
 */
export function layLanes(
  carriageways: readonly FlowDirection[],
  beside: boolean,
  height: number | null,
): LaidFlow {
  const lanes = carriageways.map(({ lanes: all, cells }) =>
    all.map((category) => {
      const own = cells.filter((cell) => cell.category === category.id)
      return { category, cells: own, most: Math.max(1, ...own.map(({ count }) => count)) }
    }),
  )
  const above = NUMBER_ROW + (beside ? 0 : NAME_ROW)
  const fixed = lanes.reduce(
    (sum, own) => sum + SIGN_ROW + own.length * (above + PAD),
    Math.max(0, lanes.length - 1) * BETWEEN,
  )
  const mosts = lanes.flat().map(({ most }) => most)
  const sum = mosts.reduce((total, most) => total + most, 0)
  const heightOf = (unit: number) =>
    mosts.reduce((total, most) => total + Math.max(MIN_LANE, unit * most), fixed)
  const room = Math.min(MAX_UNIT * sum, beside ? ARROWS.beside : ARROWS.over)
  const comfortable =
    Math.max(room, SLACK * (fixed + AXIS_BOTTOM_HEIGHT) + 1.25 * MIN_LANE * mosts.length) / sum
  const unit = sum === 0 ? 1 : height === null ? comfortable : unitFor(height, heightOf)

  let y = 0
  const placed = carriageways.map((way, at): LaidDirection => {
    const signTop = y
    const top = signTop + SIGN_ROW
    y = top
    const laid = (lanes[at] ?? []).map(({ category, cells, most }): LaidLane => {
      const thickest = Math.max(MIN_LANE, unit * most)
      const lane = { category, cells, top: y, middle: y + above + thickest / 2 }
      y += above + thickest + PAD
      return lane
    })
    const bottom = y
    y += BETWEEN
    return { way, signTop, top, height: bottom - top, lanes: laid }
  })
  return { carriageways: placed, unit, height: Math.max(0, y - BETWEEN) }
}

/** The scale at which the lanes have just that height, found by halving; tiny where even thin arrows are too many. */
function unitFor(height: number, heightOf: (unit: number) => number): number {
  let [low, high] = [0.05, height]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (heightOf(middle) > height) high = middle
    else low = middle
  }
  return low
}
