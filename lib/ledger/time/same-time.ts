import type { Indicator } from '../schema/rows'
import { type Span, span } from './edtf'

function meet(one: Span, other: Span): boolean {
  const begins = one.start === null || other.end === null || one.start < other.end
  return begins && (other.start === null || one.end === null || other.start < one.end)
}

/**
 * The date at which a level or a running total applies: the end of an interval; the whole interval if its end is open.
 */
function holdsFor(about: string): Span {
  const last = about.split('/').at(-1) ?? about
  return span(last === '..' ? about : last)
}

/**
 * Whether claims about two dates (EDTF) of one indicator are comparable. Running totals up to different days are not:
 * the later one may well be higher. Amounts are only comparable within the same period.
 */
export function sameTime(one: string, other: string, measure: Indicator['measure']): boolean {
  switch (measure) {
    case 'stock':
      return meet(holdsFor(one), holdsFor(other))
    case 'flow': {
      const [a, b] = [span(one), span(other)]
      return a.start === b.start && a.end === b.end
    }
    case 'share':
    case 'rate':
      return meet(span(one), span(other))
    default:
      return measure satisfies never
  }
}
