import { least } from 'd3-array'
import type { LabelCollisions } from '../axes/label-collisions'
import { scaleOf } from '../axes/scale'
import type { Axis, Box, Mark, Target } from '../model'
import type { TimeMark } from '../parts/estimate-facet'
import { textBox } from '../parts/text-box'

const SIZE = 11
const LINE = 14
/** Half the width of the stripe that can be pointed at, in pixels. */
const REACH = 4
const GAP = 3
/** The side of the square at the upper end of a line. */
const HEAD = 4

type Text = Extract<Mark, { mark: 'text' }>

/** Words on one line or, where that has no room, on two that differ little in length. */
function linings(words: string): readonly (readonly string[])[] {
  const breaks = [...words.matchAll(/ /g)].map(({ index }) => index)
  const longest = (at: number) => Math.max(at, words.length - at)
  const at = least(breaks, longest)
  return at === undefined ? [[words]] : [[words], [words.slice(0, at), words.slice(at + 1)]]
}

/** Where the words of a line at `x` can stand: from the top down, right of it or left. */
function* places(words: string, x: number, plot: Box): Generator<readonly Text[]> {
  for (const lines of linings(words))
    for (let y = plot.y + LINE - 3; y < plot.y + plot.height - LINE * lines.length; y += LINE)
      for (const anchor of ['start', 'end'] as const)
        yield lines.map((text, index) => ({
          mark: 'text',
          x: anchor === 'start' ? x + GAP : x - GAP,
          y: y + index * LINE,
          text,
          size: SIZE,
          fill: 'muted',
          anchor,
        }))
}

const within = (box: Box, plot: Box) => box.x >= plot.x && box.x + box.width <= plot.x + plot.width

/**
 * Events as lines across the plot, each with its words where they cover nothing; takes the place of both in `collisions`.
 * A line without room for its words still has them in its tooltip.
 */
export function timeMarks(
  marks: readonly TimeMark[],
  x: Axis,
  plot: Box,
  lane: number,
  collisions: LabelCollisions,
): readonly Target[] {
  const scale = scaleOf(x)
  const [start, end] = x.domain
  const drawn = marks.filter(({ time }) => time >= start && time <= end)
  for (const { time } of drawn)
    collisions.take({ x: scale(time) - 1, y: plot.y, width: 2, height: plot.height })
  return drawn.map(({ key, name, label, records, time }) => {
    const at = scale(time)
    const words =
      [...places(name, at, plot)].find((lines) =>
        lines.map(textBox).every((box) => within(box, plot) && collisions.isFree(box)),
      ) ?? []
    for (const text of words) collisions.take(textBox(text))
    const line: Mark = {
      mark: 'line',
      x1: at,
      y1: plot.y,
      x2: at,
      y2: plot.y + plot.height,
      stroke: 'muted',
      dash: '1 3',
    }
    // Something to see and to focus, also where there is no room for the words.
    const head: Mark = {
      mark: 'rect',
      x: at - HEAD / 2,
      y: plot.y,
      width: HEAD,
      height: HEAD,
      fill: 'muted',
    }
    return {
      key,
      records,
      label,
      lines: [],
      isAside: true,
      lane,
      // Its upper end, so that it is not in the way of the claims along it.
      box: { x: at - REACH, y: plot.y, width: 2 * REACH, height: LINE },
      marks: [line, head, ...words],
    }
  })
}
