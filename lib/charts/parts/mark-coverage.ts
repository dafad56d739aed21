import { min } from 'd3-array'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Box, ChartModel, KeyEntry, Mark, Panel } from '@/lib/forms/model'
import { hatch } from '@/lib/forms/parts/hatch'
import { aboutStartOf } from '@/lib/ledger/claims/clocks'
import type { Coverage } from '@/lib/ledger/coverage/coverage'
import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { span, toDay } from '@/lib/ledger/time/edtf'
import { coverageRemark, THIN_KEY } from '@/words/coverage'
import type { FormName } from '../chart'
import { distinctValues } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'

const DAY = 86_400_000

/** A stretch that is a smaller part of its axis is not hatched: of the axis and not of pixels, so that the key of a chart holds at any width. */
const MIN_PART = 1 / 800

/** The stretches of a plot that are recorded thinly, and what lies beyond the last day searched. */
function thinBoxes({ plot, x }: Panel, { thin, to }: Coverage): readonly Box[] {
  if (x?.kind !== 'time') return []
  const scale = scaleOf(x)
  const [first, last] = x.domain
  const [left, right] = [plot.x, plot.x + plot.width]
  const beyond = Date.parse(to) + DAY
  return [...thin, [beyond, Number.POSITIVE_INFINITY] as const].flatMap(([from, end]) => {
    const [start, stop] = [Math.max(from, first), Math.min(end, last)]
    if (stop - start < (last - first) * MIN_PART) return []
    const x0 = Math.max(left, scale(start))
    return [{ x: x0, y: plot.y, width: Math.min(right, scale(stop)) - x0, height: plot.height }]
  })
}

const panelsOf = ({ panels, plots, plot, x }: ChartModel): readonly Panel[] =>
  panels ?? (plots ?? [plot]).map((each) => ({ plot: each, x }))

/** Hatches what is recorded thinly in every plot with a time axis, behind the marks. */
export function markCoverage(model: ChartModel, coverage: Coverage | null): ChartModel {
  if (coverage === null || model.empty) return model
  const marks: readonly Mark[] = panelsOf(model).flatMap((panel) => thinBoxes(panel, coverage).map(hatch))
  return marks.length === 0 ? model : { ...model, under: [...marks, ...model.under] }
}

/** The key of the hatching. */
const KEY: KeyEntry = {
  id: 'thin',
  label: THIN_KEY,
  marks: [hatch({ x: -7, y: -6, width: 14, height: 12 })],
}

/** The forms that have no axis of time. */
const TIMELESS: readonly FormName[] = ['map', 'scatter', 'timeline']

/** The key of the hatching, for a chart whose drawing of some width is hatched or will be. */
export function coverageKey(
  form: FormName,
  coverage: Coverage | null,
  draw: () => ChartModel,
): readonly KeyEntry[] {
  if (coverage === null || TIMELESS.includes(form)) return []
  const model = draw()
  const hatched = !model.empty && panelsOf(model).some((panel) => thinBoxes(panel, coverage).length > 0)
  return hatched ? [KEY] : []
}

/** What a view shows of stretches that are recorded thinly, and where its records end, as a note. */
export function coverageNotes(
  { rows, view, slice, coverage }: Selection,
  table: EvidenceTable,
): readonly string[] {
  const start =
    view.from === null
      ? min(distinctValues(rows, aboutStartOf(table)), (day) => day ?? undefined)
      : span(view.from).start
  if (coverage === null || start === undefined) return []
  const asOf = asOfDay(slice, view)
  const end = span(view.to ?? asOf).end ?? 0
  const beyond = Date.parse(coverage.to) + DAY
  const thin = coverage.thin.filter(([from, to]) => to > (start ?? 0) && from < end)
  const [first, last] = [thin[0], thin.at(-1)]
  const remark = coverageRemark({
    to: asOf > coverage.to ? coverage.to : null,
    thinUntil: first !== undefined && (first !== last || first[1] < beyond) ? toDay(first[1] - DAY) : null,
    thinSince: last !== undefined && last[1] >= beyond ? toDay(last[0]) : null,
  })
  return remark === null ? [] : [remark]
}
