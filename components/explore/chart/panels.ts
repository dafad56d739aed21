import type { Box, ChartModel, Panel } from '@/lib/forms/model'

/** The plots of a drawing, each with its axis. */
export const panelsOf = ({ panels, plot, x }: ChartModel): readonly Panel[] => panels ?? [{ plot, x }]

/** The plot that a point lies in or under, where its axis is; among several the lowest one. */
export function panelAt(panels: readonly Panel[], x: number, y: number): Panel | null {
  const candidates = panels.filter(({ plot }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y)
  return candidates.reduce<Panel | null>(
    (low, panel) => (low && low.plot.y > panel.plot.y ? low : panel),
    null,
  )
}

/** A part of one plot as the same part of another of its size. */
export const shifted = (box: Box, { plot: from }: Panel, { plot: to }: Panel): Box => ({
  ...box,
  x: box.x + to.x - from.x,
  y: box.y + to.y - from.y,
})
