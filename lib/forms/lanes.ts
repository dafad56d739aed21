import { group } from 'd3-array'
import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { moreNearbyWords } from '@/words/forms'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from './axes/axis-bottom'
import { scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import { COUNTER_HEIGHT, drawCounter } from './lanes/draw-counter'
import { type Landmark, labelLandmarks, STRIP_LINE } from './lanes/label-landmarks'
import { DOT, type PackedItem, packLane } from './lanes/pack-lane'
import type { Axis, Box, ChartModel, Mark, Size, Target } from './model'
import type { Lane, LaneItem, LaneOptions } from './parts/lane-item'
import { signBox } from './parts/sign-mark'

/** From this width on, the names of the lanes are to the left of them; below it, above them. */
const MIN_WIDTH_NAMES_LEFT = 520
const MAX_NAME = 150
const NAME_GAP = 10
const NAME_HEIGHT = 18
const LANE_PADDING = 5
const ROW_HEIGHT = 11
const SPACIOUS_ROW_HEIGHT = 17
const MIN_ROW_HEIGHT = 6
const MAX_ROWS = 9
const STRIP_LINES = 2
const RIGHT_MARGIN = 8
/** Between text and the right edge of the frame. */
const TEXT_MARGIN = 3

const NONE: ReadonlySet<string> = new Set()

interface LaneRows {
  readonly lane: Lane
  readonly packed: readonly PackedItem[]
  readonly rows: number
  readonly lines: number
}

function layoutsOf(
  lanes: readonly Lane[],
  items: readonly LaneItem[],
  x: Axis,
  limits: { readonly rows: number; readonly lines: number },
): readonly LaneRows[] {
  const byLane = group(items, ({ lane }) => lane)
  const at = scaleOf(x)
  const [low, high] = [x.range[0] + DOT / 2, x.range[1] - DOT / 2]
  return lanes.map((lane) => {
    const laneItems = byLane.get(lane.id) ?? []
    const packed = packLane(laneItems, at, { rows: limits.rows, low, high })
    return {
      lane,
      packed,
      rows: packed.reduce((count, { row }) => Math.max(count, row + 1), 1),
      lines: laneItems.some(({ landmark }) => landmark) ? limits.lines : 0,
    }
  })
}

/** The height of a lane apart from its rows. */
const heightWithoutRows = ({ lines }: LaneRows, nameHeight: number) =>
  nameHeight + lines * STRIP_LINE + 2 * LANE_PADDING

const fixedHeight = (layouts: readonly LaneRows[], nameHeight: number) =>
  layouts.reduce((sum, layout) => sum + heightWithoutRows(layout, nameHeight), 0)

const rowCount = (layouts: readonly LaneRows[]) => layouts.reduce((sum, layout) => sum + layout.rows, 0)

/** The layouts that fit the available height, if possible: with fewer lines for labels, then with fewer rows. */
function fittingLayouts(
  lanes: readonly Lane[],
  items: readonly LaneItem[],
  x: Axis,
  limits: { readonly available: number; readonly nameHeight: number; readonly lines: number },
): readonly LaneRows[] {
  const tooHigh = (layouts: readonly LaneRows[]) =>
    fixedHeight(layouts, limits.nameHeight) + rowCount(layouts) * MIN_ROW_HEIGHT > limits.available
  let layouts = layoutsOf(lanes, items, x, { rows: MAX_ROWS, lines: limits.lines })
  for (let lines = limits.lines - 1; lines >= 0 && tooHigh(layouts); lines--)
    layouts = layoutsOf(lanes, items, x, { rows: MAX_ROWS, lines })
  for (let rows = MAX_ROWS - 1; rows >= 1 && tooHigh(layouts); rows--)
    layouts = layoutsOf(lanes, items, x, { rows, lines: 0 })
  return layouts
}

/** The height of a row, and the spare height that each lane gets. */
function rowHeights(
  layouts: readonly LaneRows[],
  options: { readonly available: number; readonly nameHeight: number; readonly spacious: boolean },
) {
  const fixed = fixedHeight(layouts, options.nameHeight)
  const rows = rowCount(layouts)
  const fitting = Math.max(MIN_ROW_HEIGHT, (options.available - fixed) / Math.max(1, rows))
  const rowHeight = Math.min(options.spacious ? SPACIOUS_ROW_HEIGHT : ROW_HEIGHT, fitting)
  const spare = Math.max(0, options.available - (fixed + rows * rowHeight))
  return { rowHeight, extraHeight: Number.isFinite(spare) ? spare / Math.max(1, layouts.length) : 0 }
}

function drawPacked({ items, left, right }: PackedItem, middle: number, size: number): [Box, Mark] {
  const [first] = items
  if (left === right) {
    const box = { x: left - size / 2, y: middle - size / 2, width: size, height: size }
    const { shape, paint, hollow } = first
    return [box, { mark: 'symbol', shape, x: left, y: middle, size, paint, hollow }]
  }
  const box = { x: left, y: middle - size / 2, width: right - left, height: size }
  const bar = { ...box, y: middle - size / 4, height: size / 2 }
  const mark: Mark = first.hollow
    ? { mark: 'rect', ...bar, fill: 'paper', stroke: first.paint }
    : { mark: 'rect', ...bar, fill: first.paint }
  return [box, mark]
}

/** Where the sign of a mark of one row stands, at the end of a bar. */
function signOf({ items: [first, ...others] }: PackedItem, { x, y, width, height }: Box): Box | null {
  if (first.sign === null || others.length > 0) return null
  const side = Math.min(width, height)
  return signBox(x + width - side / 2, y + side / 2, side)
}

function target({ items }: PackedItem, lane: number, box: Box, mark: Mark): Target {
  const [first, ...others] = items
  return {
    key: first.key,
    records: items.flatMap(({ records }) => records),
    label: others.length === 0 ? first.label : moreNearbyWords(first.label, others.length),
    ...(others.length === 0 && first.remark && { remark: first.remark }),
    lines:
      others.length === 0 ? first.lines : [...first.lines, ...others.slice(0, 3).map(({ label }) => label)],
    lane,
    box,
    marks: [mark],
  }
}

function nameMark({ label, paint }: Pick<Lane, 'label' | 'paint'>, y: number, most: number): Mark {
  const text = ellipsise(label, most, { size: AXIS_TYPE, weight: 600 })
  return { mark: 'text', x: 0, y, text, size: AXIS_TYPE, weight: 600, fill: paint ?? 'ink' }
}

/**
 * Events over time, a lane per value of a column: a dot for a day, a bar for a longer span. Events that would overlap
 * are in rows; landmarks are labelled where the text fits. A given height is met with lower rows, and where there are
 * too many rows neighbours share a mark, so that 10,000 events stay drawable.
 */
export function lanes(
  named: readonly Lane[],
  items: readonly LaneItem[],
  { domain, counter, spacious = false, hidden = NONE }: LaneOptions,
  { width, height }: Size,
): ChartModel {
  const namesLeft = width >= MIN_WIDTH_NAMES_LEFT
  const widest = [...named, ...(counter ? [counter] : [])].reduce(
    (most, { label }) => Math.max(most, measure(label, { size: AXIS_TYPE, weight: 600 })),
    0,
  )
  const left = namesLeft ? Math.min(MAX_NAME, widest) + NAME_GAP : 0
  const nameHeight = namesLeft ? 0 : NAME_HEIGHT
  const x: Axis = { kind: 'time', domain, range: [left, Math.max(left + 1, width - RIGHT_MARGIN)] }

  const counterHeight = counter ? COUNTER_HEIGHT + nameHeight : 0
  const available =
    height === undefined ? Number.POSITIVE_INFINITY : Math.max(0, height - AXIS_BOTTOM_HEIGHT - counterHeight)
  // Where marks are far apart, labels fit beside them and few need a line above the rows.
  const layouts = fittingLayouts(named, items, x, {
    available,
    nameHeight,
    lines: spacious ? 1 : STRIP_LINES,
  })

  const { rowHeight, extraHeight } = rowHeights(layouts, { available, nameHeight, spacious })
  const size = Math.min(DOT, rowHeight - 1)

  let y = counterHeight
  const names: Mark[] = []
  const rules: Mark[] = []
  const targets: Target[] = []
  const boxes: Box[] = []
  const landmarks: Landmark[] = []
  const counterMarks = counter ? drawCounter(counter, x, { top: nameHeight, width: width - TEXT_MARGIN }) : []
  if (counter) {
    names.push(nameMark(counter, namesLeft ? COUNTER_HEIGHT / 2 + 4 : 14, namesLeft ? MAX_NAME : width))
    rules.push({ mark: 'line', x1: 0, y1: counterHeight, x2: width, y2: counterHeight, stroke: 'grid' })
  }
  layouts.forEach((one, index) => {
    const { lane, packed, lines } = one
    const tall = heightWithoutRows(one, nameHeight) + one.rows * rowHeight + extraHeight
    const strip = { top: y + nameHeight + LANE_PADDING / 2, lines }
    const top = y + nameHeight + LANE_PADDING + lines * STRIP_LINE + extraHeight / 2
    const nameY = namesLeft ? top + (one.rows * rowHeight) / 2 + 4 : y + 14
    names.push(nameMark(lane, nameY, namesLeft ? MAX_NAME : width))
    rules.push({ mark: 'line', x1: 0, y1: y + tall, x2: width, y2: y + tall, stroke: 'grid' })
    for (const all of packed) {
      const [first, ...others] = all.items.filter(({ key }) => !hidden.has(key))
      if (first === undefined) continue
      const each: PackedItem = { ...all, items: [first, ...others] }
      // Row 0 is the lowest, so that a lane grows upwards from its rule.
      const middle = top + (one.rows - each.row - 0.5) * rowHeight
      const [box, mark] = drawPacked(each, middle, size)
      targets.push(target(each, index, box, mark))
      const sign = signOf(each, box)
      boxes.push(box, ...(sign === null ? [] : [sign]))
      for (const item of each.items) if (item.landmark) landmarks.push({ item, mark: box, sign, strip })
    }
    y += tall
  })
  const { words, ties } = labelLandmarks(landmarks, boxes, { left, right: width - TEXT_MARGIN })
  const bottom = Math.max(y, 1)
  return {
    width,
    height: bottom + AXIS_BOTTOM_HEIGHT,
    under: [
      ...axisBottom(x, { top: 0, bottom, width }),
      ...rules.slice(0, -1),
      ...counterMarks,
      ...ties,
      ...names,
    ],
    targets,
    over: words,
    plot: { x: left, y: 0, width: x.range[1] - left, height: bottom },
    x,
    y: null,
    empty: targets.length === 0,
  }
}
