import { AXIS_BOTTOM_HEIGHT, axisBottom } from '../axes/axis-bottom'
import { axisLeft } from '../axes/axis-left'
import type { Axis, Box, Mark, Target } from '../model'
import type { EstimateFacet, EstimateOptions } from '../parts/estimate-facet'
import { facetTitle } from '../parts/facet-title'
import { LEADER, type ListedClaims, listBelow, listRightOf } from './claim-list'
import { claimMarks } from './claim-marks'
import { claimRows, ROW_HEIGHT, rowIndent } from './claim-rows'
import { isWhole } from './is-whole'
import { claimBoxes, nameClaims } from './name-claims'
import { placeClaims } from './place-claims'
import { drawRange } from './range-marks'
import { rangeNote } from './range-note'
import { referenceMarks } from './reference-marks'
import { timeMarks } from './time-marks'
import { needsZeroBand, zeroBandMarks } from './zero-band'

/** Layout of one facet. */
export interface FacetFrame {
  /** The whole facet, including heading and list. */
  readonly box: Box
  readonly plot: Box
  readonly x: Axis
  readonly y: Axis
  /** The facet that sets its axes. */
  readonly facet: EstimateFacet
  readonly lane: number
  /** Whether the list of claims is to the right of the plot or below it. */
  readonly listRight: boolean
  /** Number of rows of the list below. */
  readonly listed: number
  readonly columns: number
}

export interface DrawnFacet {
  readonly under: readonly Mark[]
  readonly ranges: readonly Mark[]
  readonly targets: readonly Target[]
  readonly over: readonly Mark[]
}

function list(facet: EstimateFacet, frame: FacetFrame, placed: ReturnType<typeof placeClaims>): ListedClaims {
  const { box, plot, y, listRight, listed, columns } = frame
  const bottom = plot.y + plot.height + AXIS_BOTTOM_HEIGHT
  // That of the axes, so that nothing moves while time passes.
  const indent = rowIndent(frame.facet)
  if (listRight) {
    const width = box.x + box.width - plot.x - plot.width - LEADER - indent
    const most = Math.floor((bottom - plot.y) / ROW_HEIGHT)
    const rows = claimRows(placed, { width, most, listed: facet.listed })
    return listRightOf({ ...rows, indent }, plot, y, bottom)
  }
  const column = box.width / columns
  const rows = claimRows(placed, {
    width: column - indent - 8,
    most: listed * columns,
    listed: facet.listed,
  })
  return listBelow({ ...rows, indent }, { x: box.x, top: bottom + 2, columns, column })
}

/** One facet: the range of the current claims over time, every claim over it, and the list of those in full colour. */
export function drawFacet(facet: EstimateFacet, frame: FacetFrame, options: EstimateOptions): DrawnFacet {
  const { box, plot, x, y, facet: framing, lane, listRight } = frame
  const placed = placeClaims(facet.claims, frame, options)
  const references = referenceMarks(facet.references ?? [], y, plot, lane)
  const listed = list(facet, frame, placed)
  const range = facet.range && drawRange(facet.range, x, y, plot, options.asOf)
  const collisions = claimBoxes(placed)
  for (const taken of [...references.labels, ...(range?.edges ?? [])]) collisions.take(taken)
  // Without claims there is nothing that events would explain. Their few words have fewer places than those of claims, which
  // the list has, too.
  const events = placed.length === 0 ? [] : timeMarks(options.marks ?? [], x, plot, lane, collisions)
  const hasAxes = placed.length > 0 || (facet !== framing && framing.claims.length > 0)
  const names = nameClaims(placed, plot, collisions, references.edges)
  const right = plot.x + plot.width
  const end = box.x + box.width
  return {
    ranges: range?.marks ?? [],
    under: [
      ...facetTitle(facet, box.x, box.y + 14, listRight ? right - box.x : box.width),
      ...rangeNote(facet, box.x, box.y + 33, box.width),
      ...(range?.marks ?? []),
      ...(hasAxes ? axisLeft(y, { left: plot.x, right, unit: facet.unit, whole: isWhole(framing) }) : []),
      ...(hasAxes && needsZeroBand(framing, options.scale) ? zeroBandMarks(framing, plot) : []),
      ...references.under,
      ...axisBottom(x, {
        top: plot.y,
        bottom: plot.y + plot.height,
        // Without rows, the list takes no width.
        width: listRight ? Math.min(right + LEADER, end) : end,
      }),
      ...listed.rest,
    ],
    targets: [
      // They stand in several panels, and each is a mark of its own.
      ...[...references.targets, ...events].map((each) => ({ ...each, key: `${each.key} ${facet.id}` })),
      ...placed.map((one) => ({
        key: one.claim.key,
        records: one.claim.records,
        label: one.claim.label,
        remark: one.claim.remark,
        lines: one.claim.lines,
        lane,
        box: one.box,
        marks: [...claimMarks(one), ...(listed.rows.get(one.claim.key) ?? [])],
      })),
    ],
    over: names,
  }
}
