import type { Axis, Box, ChartModel, Mark, Target } from '../model'

/** The marks and targets of one panel. */
export interface PanelMarks {
  readonly under: readonly Mark[]
  readonly ranges?: readonly Mark[]
  readonly targets: readonly Target[]
  readonly over: readonly Mark[]
}

/** The layout of one panel. */
export interface PanelFrame {
  /** All of the panel, with its title and its axis. */
  readonly box: Box
  readonly plot: Box
  readonly x: Axis
  readonly y: Axis
}

/**
 * Combines panels into one model; all have the same width and time domain. `stacked` ones are below each other on one
 * time axis.
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
  const ranges = parts.flatMap((part) => part.ranges ?? [])
  const targets = parts.flatMap((part) => part.targets)
  return {
    width,
    height,
    under: parts.flatMap((part) => part.under),
    ...(ranges.length > 0 && { ranges }),
    targets,
    over: parts.flatMap((part) => part.over),
    plot:
      first && last && stacked
        ? // One plot for all panels, since a brush selects a range in all of them.
          { ...first.plot, height: last.plot.y + last.plot.height - first.plot.y }
        : (first?.plot ?? { x: 0, y: 0, width, height: plotHeight }),
    x: first?.x ?? null,
    y: first?.y ?? null,
    ...(frames.length > 1 && stacked && { plots: frames.map(({ plot }) => plot) }),
    ...(frames.length > 1 && !stacked && { panels: frames.map(({ plot, x }) => ({ plot, x })) }),
    breaks: [...new Set(frames.map(({ box }) => box.y))].slice(1),
    empty: targets.length === 0,
  }
}
