import { utcDay, utcYear } from 'd3-time'
import { measure } from '@/lib/text/measure'
import { moreMeasuresWords } from '@/words/forms'
import { AXIS_BOTTOM_HEIGHT } from './axes/axis-bottom'
import { axisLeftWidth } from './axes/axis-left'
import { numberDomain } from './axes/number-domain'
import { AXIS_TYPE } from './axes/time-ticks'
import { claimEnds } from './estimates/claim-ends'
import { LEADER } from './estimates/claim-list'
import { ROW_HEIGHT, ROW_TYPE, rowIndent } from './estimates/claim-rows'
import { drawFacet, type FacetFrame } from './estimates/draw-facet'
import { isWhole } from './estimates/is-whole'
import { ZERO_BAND_HEIGHT } from './estimates/level'
import { needsZeroBand } from './estimates/zero-band'
import type { Axis, ChartModel, Mark, Size } from './model'
import type { EstimateFacet, EstimateOptions } from './parts/estimate-facet'
import { panelsModel } from './parts/panels-model'

/*
 * Both steps are those at which a page changes the nominal width of its figures, so that a drawing of the exact width
 * is arranged like the nominal one whose height it takes.
 */
/** From this width on, the list of claims is to the right of a single plot. */
const MIN_WIDTH_LIST_RIGHT = 520
/** From this width on, several facets are in two columns. */
const MIN_WIDTH_TWO_COLUMNS = 820
const COLUMN_GAP = 36
const ROW_GAP = 26
const TITLE_HEIGHT = 22
const RANGE_NOTE_HEIGHT = 20
/** Space above the highest value for arrows and names, in pixels. */
const TOP_PADDING = 20
const MIN_PLOT = 60
/** Lower than this, the plots of several facets are not told apart: the last ones are left out of a given height. */
const MIN_PLOT_OF_SEVERAL = 84
/** The line that says how many are left out. */
const MORE_HEIGHT = 24
/** The date that the width of the list allows for. */
const TYPICAL_DATE = 'May 2026'
const MAX_LISTED = 8
/** Padding before the first claim and after the last, as a share of the time between. */
const TIME_PADDING = 0.03
const MIN_PADDING_DAYS = 3

function timeDomain(facets: readonly EstimateFacet[], options: EstimateOptions): readonly [number, number] {
  if (options.domain) return options.domain
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const { claims } of facets)
    for (const claim of claims) {
      const span = options.x === 'about' ? claim.about : claim.asserted
      start = Math.min(start, span.start ?? span.end ?? options.asOf)
      end = Math.max(end, span.end ?? options.asOf)
    }
  for (const { time } of options.marks ?? []) start = Math.min(start, time)
  if (start > end) return [Number(utcYear.offset(new Date(options.asOf), -1)), options.asOf]
  const padding = (end - start) * TIME_PADDING
  return [
    Math.min(start - padding, Number(utcDay.offset(new Date(start), -MIN_PADDING_DAYS))),
    Math.max(end + padding, Number(utcDay.offset(new Date(end), MIN_PADDING_DAYS))),
  ]
}

const familyOf = ({ family, id }: EstimateFacet) => family ?? id

/** The number domain of a facet and its family. */
function valueDomain(
  facet: EstimateFacet,
  facets: readonly EstimateFacet[],
  scale: 'linear' | 'log',
): readonly [number, number] {
  const values = facets
    .filter((each) => familyOf(each) === familyOf(facet))
    .flatMap(({ claims, references = [] }) => [
      ...claims.flatMap((claim) => {
        const ends = claimEnds(claim)
        return ends ? [ends.low, ends.high] : []
      }),
      ...references.map(({ value }) => value),
    ])
  return numberDomain(values, scale)
}

/** Width of the list to the right of the plot: that of its longest row, up to a share of the whole. */
function listWidth(facets: readonly EstimateFacet[], width: number): number {
  const rows = facets.flatMap((facet) => {
    const indent = rowIndent(facet)
    return facet.claims
      .filter(({ pale }) => !pale)
      .map(
        (claim) =>
          indent +
          measure(claim.name, { size: ROW_TYPE, weight: 600 }) +
          measure(`${claim.value} ${TYPICAL_DATE}`, { size: ROW_TYPE }) +
          14,
      )
  })
  const longest = rows.reduce((most, one) => Math.max(most, one), 0)
  return longest === 0 ? 0 : Math.min(longest + LEADER, width * 0.42)
}

const naturalPlotHeight = (facets: number, width: number) =>
  facets === 1 ? Math.min(440, Math.max(250, width * 0.46)) : Math.min(240, Math.max(190, width * 0.4))

/** Rows and columns of the list below the plot of a facet. */
function listBelowSize({ claims }: EstimateFacet, width: number) {
  const columns = Math.max(1, Math.floor(width / 230))
  const full = claims.reduce((count, claim) => count + Number(!claim.pale), 0)
  return { columns, listed: Math.ceil(Math.min(full, MAX_LISTED * columns) / columns) }
}

interface Columns {
  readonly columns: number
  readonly columnWidth: number
  readonly listRight: boolean
}

/** What the facets take besides their plots: the list below each, and each row's heading, axis and lists. */
function roomOf(drawn: readonly EstimateFacet[], { columns, columnWidth, listRight }: Columns) {
  const rows = Math.ceil(drawn.length / columns)
  const below = drawn.map((facet) =>
    listRight ? { columns: 1, listed: 0 } : listBelowSize(facet, columnWidth),
  )
  const inRow = <T>(all: readonly T[], row: number) => all.slice(row * columns, (row + 1) * columns)
  const headingHeights = Array.from({ length: rows }, (_, row) =>
    inRow(drawn, row).some(({ range }) => range) ? TITLE_HEIGHT + RANGE_NOTE_HEIGHT : TITLE_HEIGHT,
  )
  const rowFixed = headingHeights.map((head, row) => {
    const listed = Math.max(...inRow(below, row).map((list) => list.listed))
    return head + AXIS_BOTTOM_HEIGHT + (listed > 0 ? listed * ROW_HEIGHT + 6 : 0)
  })
  const fixed = rowFixed.reduce((sum, one) => sum + one, 0) + ROW_GAP * (rows - 1)
  return { rows, below, headingHeights, rowFixed, fixed }
}

/** The facets, in order, for which a height leaves plots that can be read; at least one row of them. */
function fitting(
  facets: readonly EstimateFacet[],
  height: number,
  arrangement: Columns,
): readonly EstimateFacet[] {
  const { columns } = arrangement
  const all = Math.ceil(facets.length / columns)
  for (let rows = all; rows > 1; rows--) {
    const some = facets.slice(0, rows * columns)
    const room = height - roomOf(some, arrangement).fixed - (rows < all ? MORE_HEIGHT : 0)
    if (room / rows >= MIN_PLOT_OF_SEVERAL) return some
  }
  return facets.slice(0, columns)
}

/**
 * Claims as ranges over time, one small multiple per facet on a shared time axis: the range of the current claims
 * behind, each claim in the colour of its side and the shape of its qualifier, and those in full colour listed with
 * their numbers. `size.height` is kept as long as every plot stays readable; facets beyond that are left out of it, and
 * counted below, but for those that are stacked to be compared.
 */
export function estimates(
  facets: readonly EstimateFacet[],
  options: EstimateOptions,
  { width, height }: Size,
): ChartModel {
  const columns = facets.length > 1 && width >= MIN_WIDTH_TWO_COLUMNS && !options.stacked ? 2 : 1
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns
  const listRight = columns === 1 && columnWidth >= MIN_WIDTH_LIST_RIGHT
  const arrangement = { columns, columnWidth, listRight }
  const framing = options.frame?.facets ?? facets
  const shown = height === undefined || options.stacked ? framing : fitting(framing, height, arrangement)
  const frame = shown.length > 0 ? shown : [EMPTY]
  const more = framing.length - shown.length
  const moreHeight = more > 0 ? MORE_HEIGHT : 0
  const rightWidth = listRight ? listWidth(frame, columnWidth) : 0
  const { rows, below, headingHeights, rowFixed, fixed } = roomOf(frame, arrangement)
  const domains = frame.map((facet) => valueDomain(facet, frame, options.scale))
  const natural = naturalPlotHeight(frame.length, columnWidth)
  const plotHeight = height === undefined ? natural : Math.max(MIN_PLOT, (height - fixed - moreHeight) / rows)

  const yAxis = (facet: EstimateFacet, domain: readonly [number, number], top: number): Axis => ({
    kind: options.scale,
    domain,
    range: [
      top + plotHeight - (needsZeroBand(facet, options.scale) ? ZERO_BAND_HEIGHT : 0),
      top + Math.min(TOP_PADDING, plotHeight / 3),
    ],
  })
  const left = frame.reduce(
    (most, facet, at) =>
      Math.max(
        most,
        axisLeftWidth(yAxis(facet, domains[at] ?? [0, 1], 0), { unit: facet.unit, whole: isWhole(facet) }),
      ),
    0,
  )
  const domain = timeDomain(frame, { ...options, asOf: options.frame?.asOf ?? options.asOf })
  const tops = rowFixed.map((_, row) =>
    rowFixed.slice(0, row).reduce((sum, one) => sum + one + plotHeight + ROW_GAP, 0),
  )
  const frames = frame.map((facet, at): FacetFrame => {
    const x = (at % columns) * (columnWidth + COLUMN_GAP)
    const row = Math.floor(at / columns)
    const top = tops[row] ?? 0
    const plot = {
      x: x + left,
      y: top + (headingHeights[row] ?? 0),
      width: Math.max(1, columnWidth - left - Math.max(rightWidth, 6)),
      height: plotHeight,
    }
    return {
      box: { x, y: top, width: columnWidth, height: (rowFixed[row] ?? 0) + plotHeight },
      plot,
      x: { kind: 'time', domain, range: [plot.x, plot.x + plot.width] },
      y: yAxis(facet, domains[at] ?? [0, 1], plot.y),
      facet,
      lane: at,
      listRight,
      listed: below[at]?.listed ?? 0,
      columns: below[at]?.columns ?? 1,
    }
  })
  const parts = frame.map((facet, at) => {
    const drawn = facets.find(({ id }) => id === facet.id) ?? {
      ...facet,
      claims: [],
      range: null,
      references: [],
    }
    return drawFacet(drawn, frames[at] as FacetFrame, options)
  })
  const model = panelsModel(parts, frames, {
    width,
    height: fixed + plotHeight * rows + moreHeight,
    plotHeight,
    stacked: options.stacked === true,
  })
  if (more === 0) return model
  const text: Mark = {
    mark: 'text',
    x: 0,
    y: model.height - 4,
    text: moreMeasuresWords(more),
    size: AXIS_TYPE,
    fill: 'muted',
  }
  return { ...model, under: [...model.under, text] }
}

const EMPTY: EstimateFacet = { id: '', label: '', unit: '', claims: [], range: null }
