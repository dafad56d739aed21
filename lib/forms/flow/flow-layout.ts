import { AXIS_BOTTOM_HEIGHT } from '../axes/axis-bottom'
import type { BinCell, Category } from '../parts/bin'
import type { FlowDirection } from '../parts/flow-direction'

/** Height of the name of a direction, above its lanes. */
const HEADING_HEIGHT = 26
/** Height of the name of a lane where it is above the lane. */
export const NAME_HEIGHT = 18
/** Between an arrow and its number above it. */
export const NUMBER_GAP = 4
const NUMBER_HEIGHT = 16
const LANE_PADDING = 7
const DIRECTION_GAP = 16
/** Minimum height of the arrows of a lane: a line of text. */
const MIN_ARROWS = 8
/** Total height of the thickest arrows of all lanes where no height is given, and the maximum thickness per row. */
const DEFAULT_ARROWS = { namesLeft: 260, namesOver: 340 } as const
const MAX_UNIT = 9
/** Minimum height of all arrows as a share of the height of the text, so that a lower drawing still fits its text. */
const MIN_ARROW_SHARE = 0.25

export interface LaneLayout {
  readonly category: Category
  readonly cells: readonly BinCell[]
  readonly top: number
  /** The y on which its arrows are centred. */
  readonly middle: number
}

export interface DirectionLayout {
  readonly direction: FlowDirection
  readonly headingTop: number
  /** Top and height of its lanes, without the heading. */
  readonly top: number
  readonly height: number
  readonly lanes: readonly LaneLayout[]
}

export interface FlowLayout {
  readonly directions: readonly DirectionLayout[]
  /** Thickness per row, in pixels. */
  readonly unit: number
  readonly height: number
}

/**
 * Places directions and lanes from the top down, each lane as high as its thickest arrow. The scale fills `height`, or
 * has a default without one.
 */
export function flowLayout(
  directions: readonly FlowDirection[],
  namesLeft: boolean,
  height: number | null,
): FlowLayout {
  const lanes = directions.map(({ lanes: all, cells }) =>
    all.map((category) => {
      const laneCells = cells.filter((cell) => cell.category === category.id)
      return { category, cells: laneCells, most: Math.max(1, ...laneCells.map(({ count }) => count)) }
    }),
  )
  const above = NUMBER_HEIGHT + (namesLeft ? 0 : NAME_HEIGHT)
  const fixed = lanes.reduce(
    (sum, laneCells) => sum + HEADING_HEIGHT + laneCells.length * (above + LANE_PADDING),
    Math.max(0, lanes.length - 1) * DIRECTION_GAP,
  )
  const counts = lanes.flat().map(({ most }) => most)
  const sum = counts.reduce((total, most) => total + most, 0)
  const heightOf = (unit: number) =>
    counts.reduce((total, most) => total + Math.max(MIN_ARROWS, unit * most), fixed)
  const arrowsHeight = Math.min(
    MAX_UNIT * sum,
    namesLeft ? DEFAULT_ARROWS.namesLeft : DEFAULT_ARROWS.namesOver,
  )
  const comfortable =
    Math.max(
      arrowsHeight,
      MIN_ARROW_SHARE * (fixed + AXIS_BOTTOM_HEIGHT) + 1.25 * MIN_ARROWS * counts.length,
    ) / sum
  const unit = sum === 0 ? 1 : height === null ? comfortable : unitFor(height, heightOf)

  let y = 0
  const layouts = directions.map((direction, at): DirectionLayout => {
    const headingTop = y
    const top = headingTop + HEADING_HEIGHT
    y = top
    const laneLayouts = (lanes[at] ?? []).map(({ category, cells, most }): LaneLayout => {
      const thickest = Math.max(MIN_ARROWS, unit * most)
      const lane = { category, cells, top: y, middle: y + above + thickest / 2 }
      y += above + thickest + LANE_PADDING
      return lane
    })
    const bottom = y
    y += DIRECTION_GAP
    return { direction, headingTop, top, height: bottom - top, lanes: laneLayouts }
  })
  return { directions: layouts, unit, height: Math.max(0, y - DIRECTION_GAP) }
}

/** The scale at which the lanes have this height, found by bisection; tiny where even thin arrows do not fit. */
function unitFor(height: number, heightOf: (unit: number) => number): number {
  let [low, high] = [0.05, height]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (heightOf(middle) > height) high = middle
    else low = middle
  }
  return low
}
