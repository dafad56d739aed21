import { type Span, span } from '@/lib/ledger/time/edtf'

/** The date with which a date of the ledger begins, and the one with which it ends: itself unless it is a span. */
export function firstDate(date: string): string {
  const [first = date, last = first] = date.split('/')
  return first === '..' ? last : first
}

export function lastDate(date: string): string {
  const [first = date, last = first] = date.split('/')
  return last === '..' ? first : last
}

/** When a date of the ledger begins: as exactly as it says, so `2024` and `2024-06-18/2024-06-19` differ. */
export function startBounds(date: string): Span {
  return span(firstDate(date))
}
