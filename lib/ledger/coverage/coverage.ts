import { group, max, min } from 'd3-array'
import { utcDay } from 'd3-time'
import type { CoverageRow } from '../schema/rows'
import type { Topic } from '../schema/vocabulary'
import { span, toDay } from '../time/edtf'

type CoveredTable = CoverageRow['tables'][number]

/** A stretch of time, UTC milliseconds, `end` exclusive. */
export type Stretch = readonly [start: number, end: number]

/** How far the ledger was searched for what a chart or a tile shows. */
export interface Coverage {
  /** The first and the last day that were searched at all, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  /** Stretches in between that are recorded thinly or not at all, in order, apart from each other. */
  readonly thin: readonly Stretch[]
}

const startOf = (day: string) => span(day).start ?? 0
const endOf = (day: string) => Number(utcDay.offset(new Date(startOf(day)), 1))

/** What is left of `whole` without the stretches, in order. */
function without([start, end]: Stretch, stretches: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = []
  let at = start
  for (const [from, to] of stretches.toSorted(([one], [other]) => one - other)) {
    if (from > at) left.push([at, Math.min(from, end)])
    at = Math.max(at, to)
  }
  if (at < end) left.push([at, end])
  return left.filter(([from, to]) => from < to)
}

/** Stretches that overlap or follow each other as one, in order. */
function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: [number, number][] = []
  for (const [from, to] of stretches.toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

/** The last day that a count can run to: the as-of day, or where the records end before it. Days are YYYY-MM-DD. */
export function recordedTo(coverage: Coverage | null, asOf: string): string {
  return coverage !== null && coverage.to < asOf ? coverage.to : asOf
}

/**
 * The first day of the stretch that is searched thinly up to a day, or to where the records end before it; null if they
 * are dense there.
 */
export function thinSince(coverage: Coverage | null, day: string): string | null {
  const end = Date.parse(day)
  const last = coverage?.thin.findLast(([from, to]) => from <= end && end < to)
  return last === undefined ? null : toDay(last[0])
}

/** What is not searched closely of one topic, from its first day to the end of all. */
function thinOf(rows: readonly CoverageRow[], end: number): readonly Stretch[] {
  const start = min(rows, (row) => startOf(row.from))
  if (start === undefined) return []
  const dense = rows.filter(({ density }) => density === 'dense')
  return without(
    [start, end],
    dense.map((row) => [startOf(row.from), endOf(row.to)]),
  )
}

/**
 * The coverage of some topics in a table: thin where one of them is, since a fall of the sum can be a gap in its record.
 * null where the ledger says nothing about it.
 */
export function coverageOf(
  rows: readonly CoverageRow[],
  table: string,
  topics: readonly Topic[],
): Coverage | null {
  const about = rows.filter((row) => topics.includes(row.topic) && row.tables.includes(table as CoveredTable))
  const [from, to] = [min(about, (row) => row.from), max(about, (row) => row.to)]
  if (from === undefined || to === undefined) return null
  const thin = [...group(about, ({ topic }) => topic).values()].flatMap((own) => thinOf(own, endOf(to)))
  return { from, to, thin: united(thin) }
}

/**
 * The coverage as a view of a day can tell it: nothing of how far later days were searched. null before its first day.
 * The day is YYYY-MM-DD.
 */
export function coverageBy(coverage: Coverage | null, day: string): Coverage | null {
  if (coverage === null || day < coverage.from) return null
  if (day >= coverage.to) return coverage
  const end = endOf(day)
  const thin = coverage.thin.flatMap(([from, to]): readonly Stretch[] =>
    from < end ? [[from, Math.min(to, end)]] : [],
  )
  return { ...coverage, to: day, thin }
}
