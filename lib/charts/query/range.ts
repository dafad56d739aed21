import { type Span, span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'

/** UTC milliseconds, `end` exclusive; null where an end is open. */
export type Range = Pick<Span, 'start' | 'end'>

/** The time range of a view. */
export function rangeOf({ from, to }: Pick<View, 'from' | 'to'>): Range {
  return {
    start: from === null ? null : span(from).start,
    end: to === null ? null : span(to).end,
  }
}

export function overlaps(one: Range, other: Range): boolean {
  const begins = other.end === null || one.start === null || one.start < other.end
  const ends = other.start === null || one.end === null || one.end > other.start
  return begins && ends
}
