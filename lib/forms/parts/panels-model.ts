import type { Axis, Box, ChartModel, Mark, Target } from '../model'

/** What is drawn of one panel. */
export interface PanelMarks {
  readonly under: readonly Mark[]
  readonly targets: readonly Target[]
  readonly over: readonly Mark[]
}

/** Where one panel is drawn. */
export interface PanelFrame {
  readonly plot: Box
  readonly x: Axis
  readonly y: Axis
}

/**
 * Panels as one model of a size; all are equally wide and show the same stretch of time. `stacked` ones lie one below
 * the other on one time axis.
 */
export function panelsModel(
  parts: readonly PanelMarks[],
  frames: readonly PanelFrame[],
  {
    width,
    height,
    plotHeight,
    stacked,
  }: { width: number; height: number; plotHeight: number; stacked: boolean },
): ChartModel {
  const [first, last] = [frames[0], frames.at(-1)]
  const targets = parts.flatMap((part) => part.targets)
  return {
    width,
    height,
    under: parts.flatMap((part) => part.under),
    targets,
    over: parts.flatMap((part) => part.over),
    plot:
      first && last && stacked
        ? // A range is dragged over all of them at once.
          { ...first.plot, height: last.plot.y + last.plot.height - first.plot.y }
        : (first?.plot ?? { x: 0, y: 0, width, height: plotHeight }),
    x: first?.x ?? null,
    y: first?.y ?? null,
    ...(frames.length > 1 && !stacked && { panels: frames.map(({ plot, x }) => ({ plot, x })) }),
    empty: targets.length === 0,
  }
}
