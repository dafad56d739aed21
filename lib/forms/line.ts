import { AXIS_BOTTOM_HEIGHT } from './axes/axis-bottom'
import { axisLeftWidth } from './axes/axis-left'
import { numberDomain } from './axes/number-domain'
import { drawLineFacet, type LineFrame, NAME_GAP, namesWidth } from './line/draw-line-facet'
import type { Axis, ChartModel, Size } from './model'
import type { LineFacet } from './parts/line-facet'
import { panelsModel } from './parts/panels-model'

export interface LineOptions {
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
  /** Whether facets are in a single column at every width, on one time axis; by default two columns if they fit. */
  readonly stacked?: boolean
  /** The facets that set panels and axes; by default those that are drawn. */
  readonly frame?: readonly LineFacet[]
}

/** From this width on, several facets are in two columns; it is one of the nominal widths of a page. */
const MIN_WIDTH_TWO_COLUMNS = 820
const COLUMN_GAP = 36
const ROW_GAP = 26
const TITLE_HEIGHT = 26
/** Space above the highest and below a negative lowest value for value labels. */
const VALUE_PADDING = 20
const MIN_PLOT = 60

const EMPTY: LineFacet = { id: '', label: '', unit: '', lines: [] }

function valueDomain({ lines }: LineFacet): readonly [number, number] {
  return numberDomain(
    lines.flatMap(({ points }) =>
      points.flatMap(({ value, low, high }) => [value, low, high].filter((number) => number !== null)),
    ),
    'linear',
  )
}

/**
 * Values of official series over time, one line per claimant and one small multiple per indicator, on a shared time
 * axis. A claimant with too few values for a line has points only. `size.height` is kept as long as every plot stays
 * readable.
 */
export function line(
  facets: readonly LineFacet[],
  options: LineOptions,
  { width, height }: Size,
): ChartModel {
  const framing = options.frame ?? facets
  const frame = framing.length > 0 ? framing : [EMPTY]
  const drawn = frame.map((facet) => facets.find(({ id }) => id === facet.id) ?? { ...facet, lines: [] })
  const columns = drawn.length > 1 && width >= MIN_WIDTH_TWO_COLUMNS && !options.stacked ? 2 : 1
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns
  const rows = Math.ceil(drawn.length / columns)
  const fixed = rows * (TITLE_HEIGHT + AXIS_BOTTOM_HEIGHT) + ROW_GAP * (rows - 1)
  const natural = Math.min(300, Math.max(180, columnWidth * 0.42))
  const plotHeight = height === undefined ? natural : Math.max(MIN_PLOT, (height - fixed) / rows)

  const yAxis = (facet: LineFacet, top: number): Axis => {
    const domain = valueDomain(facet)
    const padding = Math.min(VALUE_PADDING, plotHeight / 4)
    const foot = domain[0] < 0 ? padding : 0
    return { kind: 'linear', domain, range: [top + plotHeight - foot, top + padding] }
  }
  const left = frame.reduce(
    (most, facet) => Math.max(most, axisLeftWidth(yAxis(facet, 0), { unit: facet.unit, whole: false })),
    0,
  )
  const names = Math.min(
    namesWidth(frame.flatMap(({ lines }) => lines)) + (framing.length > 0 ? NAME_GAP : 0),
    columnWidth * 0.3,
  )
  let lane = 0
  const frames = frame.map((facet, at): LineFrame => {
    const x = (at % columns) * (columnWidth + COLUMN_GAP)
    const y = Math.floor(at / columns) * (TITLE_HEIGHT + plotHeight + AXIS_BOTTOM_HEIGHT + ROW_GAP)
    const plot = {
      x: x + left,
      y: y + TITLE_HEIGHT,
      width: Math.max(1, columnWidth - left - Math.max(names, 6)),
      height: plotHeight,
    }
    const first = lane
    lane += facet.lines.length
    return {
      box: { x, y, width: columnWidth, height: TITLE_HEIGHT + plotHeight + AXIS_BOTTOM_HEIGHT },
      plot,
      x: { kind: 'time', domain: options.domain, range: [plot.x, plot.x + plot.width] },
      y: yAxis(facet, plot.y),
      facet,
      lane: first,
    }
  })
  const parts = drawn.map((facet, at) => drawLineFacet(facet, frames[at] as LineFrame))
  return panelsModel(parts, frames, {
    width,
    height: fixed + plotHeight * rows,
    plotHeight,
    stacked: options.stacked === true,
  })
}
