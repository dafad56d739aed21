import type { Box, ChartModel, Panel } from '@/lib/forms/model'

/** The plots of a drawing, each with its axis. */
export const panelsOf = ({ panels, plot, x }: ChartModel): readonly Panel[] => panels ?? [{ plot, x }]

/** The plot that contains a point, or has it below, where the axis is; of several, the lowest plot. */
export function panelAt(panels: readonly Panel[], x: number, y: number): Panel | null {
  const candidates = panels.filter(({ plot }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y)
  return candidates.reduce<Panel | null>(
    (low, panel) => (low && low.plot.y > panel.plot.y ? low : panel),
    null,
  )
}

/** A box in one plot moved to the same place in another of the same size. */
export const shifted = (box: Box, { plot: from }: Panel, { plot: to }: Panel): Box => ({
  ...box,
  x: box.x + to.x - from.x,
  y: box.y + to.y - from.y,
})
