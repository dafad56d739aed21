import { max, min } from 'd3-array'
import { utcYear } from 'd3-time'
import type { Coverage } from '@/lib/ledger/coverage/coverage'
import type { Revision } from '@/lib/ledger/schema/rows'
import { type Span, span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { yearDigits } from '@/lib/year-digits'

/** The range of a view as far as the ledger covers it, UTC milliseconds, `end` exclusive. */
export interface CoveredRange {
  /** null where the view sets no such end. */
  readonly start: number | null
  readonly end: number | null
  /** First and last year that the ledger covers, where the range of the view goes beyond them; else null. */
  readonly clippedTo: readonly [first: string, last: string] | null
}

/** First and last instant of some times, UTC milliseconds; null without any. */
export type Extent = readonly [first: number, last: number] | null

interface Covered {
  /** That of the rows before range and filters. */
  known(): Extent
  readonly coverage: Coverage | null
  readonly revision: Revision
}

/** That of times of which one end may be open: then it is the other. */
const extentOf = (spans: readonly Pick<Span, 'start' | 'end'>[]): Extent => {
  const first = min(spans, ({ start, end }) => start ?? (end === null ? undefined : end - 1))
  const last = max(spans, ({ start, end }) => (end === null ? (start ?? undefined) : end - 1))
  return first === undefined || last === undefined ? null : [first, last]
}

/** Whole years, so that a range in years is clipped only where it has a year without anything. */
function coveredYears({ known, coverage, revision }: Covered) {
  const searched = coverage === null ? [] : [span(coverage.from), span(coverage.to)]
  const extents = [extentOf([span(revision.date), ...searched]), known()]
  const first = min(extents, (extent) => extent?.[0]) ?? 0
  const last = max(extents, (extent) => extent?.[1]) ?? first
  return [utcYear.floor(new Date(first)), utcYear.floor(new Date(last))] as const
}

/**
 * Clips the range of a view to the years that the ledger was searched for or has rows of, so that no address can ask
 * for more bins, ticks or panels than there is time to show. A range before or after all of them becomes the nearest
 * year, since rows with an open end can reach into it.
 */
export function coveredRange({ from, to }: Pick<View, 'from' | 'to'>, covered: Covered): CoveredRange {
  if (from === null && to === null) return { start: null, end: null, clippedTo: null }
  const [first, last] = coveredYears(covered)
  const [earliest, latest] = [Number(first), Number(utcYear.offset(last, 1))]
  const [start, end] = [from === null ? null : span(from).start, to === null ? null : span(to).end]
  const isClipped = [start, end].some((at) => at !== null && (at < earliest || at > latest))
  return {
    start: start === null ? null : start >= latest ? Number(last) : Math.max(start, earliest),
    end: end === null ? null : end <= earliest ? Number(utcYear.offset(first, 1)) : Math.min(end, latest),
    clippedTo: isClipped ? [yearDigits(first.getUTCFullYear()), yearDigits(last.getUTCFullYear())] : null,
  }
}
