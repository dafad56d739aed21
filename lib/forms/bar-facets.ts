import { max } from 'd3-array'
import { ellipsise } from '@/lib/text/ellipsise'
import type { Box, ChartModel, Mark, Size, Target } from './model'
import type { Bin, BinCell, Category, StackedBarOptions } from './parts/bin'
import { highestBar } from './parts/highest-bar'
import { stackedBars } from './stacked-bars'

/** A small multiple: the counts of one selection of rows. */
export interface BarFacet {
  readonly id: string
  readonly label: string
  readonly cells: readonly BinCell[]
}

const TITLE = { size: 14, weight: 600 } as const
const TITLE_HEIGHT = 22
const GAP = 18

const shifted = (marks: readonly Mark[], y: number): readonly Mark[] => [{ mark: 'group', x: 0, y, marks }]

/**
 * Counts of several selections by time, as stacked bars one below the other, with the same bins, time axis and scale.
 * `size.height` is kept as long as every plot stays readable.
 */
export function barFacets(
  facets: readonly BarFacet[],
  bins: readonly Bin[],
  categories: readonly Category[],
  options: StackedBarOptions,
  { width, height }: Size,
): ChartModel {
  const fixed = TITLE_HEIGHT * facets.length + GAP * (facets.length - 1)
  const natural = Math.round(Math.min(260, Math.max(190, width * 0.24)))
  const each = height === undefined ? natural : (height - fixed) / facets.length
  const most = Math.max(options.axisMax ?? 0, max(facets, ({ cells }) => highestBar(cells)) ?? 0)
  const under: Mark[] = []
  const targets: Target[] = []
  const over: Mark[] = []
  const panels: ChartModel[] = []
  const plots: Box[] = []
  let top = 0
  for (const { id, label, cells } of facets) {
    const panel = stackedBars(bins, categories, cells, { ...options, axisMax: most }, { width, height: each })
    const lanes = panels.length * categories.length
    const y = top + TITLE_HEIGHT
    under.push(
      { mark: 'text', x: 0, y: top + 15, text: ellipsise(label, width, TITLE), ...TITLE, fill: 'ink' },
      ...shifted(panel.under, y),
    )
    over.push(...shifted(panel.over, y))
    targets.push(
      ...panel.targets.map((target) => ({
        ...target,
        key: `${id} ${target.key}`,
        label: `${label}. ${target.label}`,
        lane: lanes + target.lane,
        box: { ...target.box, y: target.box.y + y },
        marks: shifted(target.marks, y),
      })),
    )
    panels.push(panel)
    plots.push({ ...panel.plot, y: panel.plot.y + y })
    top = y + panel.height + GAP
  }
  const [first] = panels
  const plot = first?.plot ?? { x: 0, y: 0, width, height: 0 }
  return {
    width,
    height: Math.max(0, top - GAP),
    under,
    targets,
    over,
    // One plot for all panels, since a brush selects a range in all of them.
    plot: { ...plot, y: plot.y + TITLE_HEIGHT, height: Math.max(0, top - GAP - plot.y - TITLE_HEIGHT) },
    plots,
    x: first?.x ?? null,
    y: null,
    empty: targets.length === 0,
  }
}
