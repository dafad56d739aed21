import { scaleOf } from '../axes/scale'
import type { Axis, Box, Mark } from '../model'
import type { FacetRange, RangeStep } from '../parts/estimate-facet'
import { polygon, polyline } from '../parts/polyline'
import { ARROW, arrow } from './arrow'
import { level } from './level'

/** Below this height a ribbon would not be seen. */
const MIN_HEIGHT = 2

/** A step of the range in pixels; null where no claim bounds that end. */
interface Segment {
  readonly left: number
  readonly right: number
  readonly top: number | null
  readonly bottom: number | null
  readonly step: RangeStep
}

type Bounded = Segment & { readonly top: number; readonly bottom: number }

const isBounded = (segment: Segment): segment is Bounded => segment.top !== null && segment.bottom !== null

function segmentsOf({ steps }: FacetRange, x: Axis, y: Axis, plot: Box, asOf: number): readonly Segment[] {
  const xScale = scaleOf(x)
  const at = level(y, plot)
  const [start, end] = x.domain
  return steps.flatMap((step, index) => {
    const from = Math.max(step.start, start)
    const to = Math.min(steps[index + 1]?.start ?? asOf, asOf, end)
    if (from >= to || (step.low === null && step.high === null)) return []
    return [
      {
        left: xScale(from),
        right: xScale(to),
        top: step.high === null ? null : Math.max(plot.y, at(step.high)),
        bottom: step.low === null ? null : Math.min(plot.y + plot.height, at(step.low)),
        step,
      },
    ]
  })
}

/** Runs of segments that follow each other without a gap. */
function runsOf<S extends Segment>(segments: readonly S[]): readonly (readonly S[])[] {
  const runs: S[][] = []
  for (const segment of segments) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1)?.right === segment.left) run.push(segment)
    else runs.push([segment])
  }
  return runs
}

const steps = <S extends Segment>(run: readonly S[], y: (segment: S) => number) =>
  run.flatMap((segment): [number, number][] => [
    [segment.left, y(segment)],
    [segment.right, y(segment)],
  ])

/** Higher than the range by what makes a thin one visible. */
const upper = ({ top, bottom }: Bounded) => Math.min(top, bottom - MIN_HEIGHT)

const area = (run: readonly Bounded[]): Mark => ({
  mark: 'path',
  d: polygon([...steps(run, upper), ...steps(run, ({ bottom }) => bottom).reverse()]),
  fill: 'band',
})

const edge = <S extends Segment>(run: readonly S[], y: (segment: S) => number): Mark => ({
  mark: 'path',
  d: polyline(steps(run, y)),
  fill: 'none',
  stroke: 'muted',
  dash: '2 3',
})

/** Arrows at the ends of the newest range that some claim leaves open. */
function arrows({ right, top, bottom, step }: Segment, plot: Box): readonly Mark[] {
  const open = (y: number, direction: 'up' | 'down'): Mark => ({
    mark: 'path',
    d: arrow(right - 6, y, direction),
    fill: 'none',
    stroke: 'muted',
    width: 1.4,
  })
  const [above, below] = [top ?? bottom ?? plot.y, bottom ?? top ?? plot.y]
  return [
    ...(step.openHigh && above - plot.y >= ARROW ? [open(above, 'up')] : []),
    ...(step.openLow && plot.y + plot.height - below >= ARROW ? [open(below, 'down')] : []),
  ]
}

export interface DrawnRange {
  readonly marks: readonly Mark[]
  /** Its edges, which no name may lie across. */
  readonly edges: readonly Box[]
}

/**
 * The range of the current claims as a ribbon over time: at each instant what was current then. Where claims bound one
 * end alone, that end is a line.
 */
export function drawRange(range: FacetRange, x: Axis, y: Axis, plot: Box, asOf: number): DrawnRange {
  const segments = segmentsOf(range, x, y, plot, asOf)
  const last = segments.at(-1)
  const [tops, bottoms] = [
    segments.filter((segment): segment is Segment & { top: number } => segment.top !== null),
    segments.filter((segment): segment is Segment & { bottom: number } => segment.bottom !== null),
  ]
  const box = ({ left, right }: Segment, y: number): Box => ({
    x: left,
    y: y - 1,
    width: right - left,
    height: 2,
  })
  return {
    marks: [
      ...runsOf(segments.filter(isBounded)).map(area),
      ...runsOf(tops).map((run) => edge(run, ({ top }) => top)),
      ...runsOf(bottoms).map((run) => edge(run, ({ bottom }) => bottom)),
      ...(last === undefined ? [] : arrows(last, plot)),
    ],
    edges: [
      ...tops.map((segment) => box(segment, segment.top)),
      ...bottoms.map((segment) => box(segment, segment.bottom)),
    ],
  }
}
