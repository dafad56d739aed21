import type { ChartModel, Mark, Target } from '../model'
import { flat, outlined, ringAround } from './outlined'

type Symbol = Extract<Mark, { mark: 'symbol' }>

/** The symbol of a target in the plot, not that in a list beside it. */
const symbolOf = ({ marks, box: { x, y, width, height } }: Target): Symbol | undefined =>
  flat(marks).find(
    (mark): mark is Symbol =>
      mark.mark === 'symbol' && mark.x >= x && mark.x <= x + width && mark.y >= y && mark.y <= y + height,
  )

/**
 * A drawing with what another one on the same axes shows, outlined: a ring around the symbol of a row that both have, the
 * shapes of what else the other has. `lineOf` is what a target says of the other drawing.
 */
export function withOutlines(
  model: ChartModel,
  other: ChartModel,
  lineOf: (target: Target, twin: Target | undefined) => string,
): ChartModel {
  const own = new Map(model.targets.map((target) => [target.key, target]))
  const others = new Map(other.targets.map((target) => [target.key, target]))
  // Marks give way to each other, so that a row may stand a little beside where it stands in the other drawing.
  const rings = other.targets.flatMap((target) => {
    const symbol = symbolOf(own.get(target.key) ?? target)
    return symbol ? [ringAround(symbol)] : []
  })
  const shapes = other.targets
    .filter((target) => symbolOf(target) === undefined)
    .flatMap(({ marks }) => marks)
  return {
    ...model,
    under: [...model.under, ...outlined(other.ranges ?? []), ...rings],
    over: [...outlined(shapes), ...model.over],
    targets: model.targets.map((target) => ({
      ...target,
      lines: [...target.lines, lineOf(target, others.get(target.key))],
    })),
    empty: model.empty && other.empty,
  }
}
