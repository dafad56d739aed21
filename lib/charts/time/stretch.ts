import { greatest, least, max } from 'd3-array'
import { recordedTo, thinSince } from '@/lib/ledger/coverage/coverage'
import { lastDay, span, toDay } from '@/lib/ledger/time/edtf'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { firstDate, lastDate, startBounds } from './start-bounds'

/**
 * The time within which rows are counted (EDTF): that of the view's range, else from the first row on, to where the
 * records end.
 */
export interface Stretch {
  readonly from: string
  readonly to: string
  /** The first day of what is recorded thinly up to that end; null if it is not. */
  readonly thinSince: string | null
}

/** The earlier of the last day on record and that of a range, if it has one. */
const earlier = (recorded: string, requested: string | null): string =>
  requested !== null && requested < recorded ? requested : recorded

/** The last day up to which a count can run: of the range, at most where the records end. */
export function countedTo({ slice, view, coverage }: Pick<Selection, 'slice' | 'view' | 'coverage'>): string {
  const requested = view.to === null ? null : lastDay(view.to)
  return earlier(recordedTo(coverage, asOfDay(slice, view)), requested)
}

/**
 * The last day of a count within a year that ends at `until`; null where it has the whole year, and for a revision that
 * does not tell how far it was searched and so how much of its last year it has.
 */
export function endWithinYear(
  until: string,
  { slice, coverage }: Pick<Selection, 'slice' | 'coverage'>,
): string | null {
  const isUnknown = coverage === null && until >= slice.revision.date
  return isUnknown || until.endsWith('-12-31') ? null : until
}

/** The stretch of some rows by their dates; null without rows. */
export function stretchOf(
  dates: readonly string[],
  { slice, view, coverage, range }: Pick<Selection, 'slice' | 'view' | 'coverage' | 'range'>,
): Stretch | null {
  const startOf = (date: string) => startBounds(date).start ?? Number.NEGATIVE_INFINITY
  const [first, last] = [least(dates, startOf), greatest(dates, startOf)]
  if (first === undefined || last === undefined) return null
  const requested = range.end === null ? null : toDay(range.end - 1)
  // Revisions that do not tell how far they were searched are told by their rows.
  if (coverage === null) {
    const isOver = requested !== null && (span(last).end ?? Number.POSITIVE_INFINITY) > Date.parse(requested)
    return { from: firstDate(first), to: isOver ? requested : lastDate(last), thinSince: null }
  }
  const to = earlier(recordedTo(coverage, asOfDay(slice, view)), requested)
  const begins = range.start === null ? null : toDay(range.start)
  const from = begins === null ? firstDate(first) : (max([begins, coverage.from]) ?? begins)
  return { from, to, thinSince: thinSince(coverage, to) }
}
