import { betweenWords, dateWords } from './dates'

/** The meaning of hatching. */
export const THIN_KEY = 'Hatched: recorded thinly, or not yet'

/** A time within which rows are counted, whose end can be recorded thinly. */
export interface CountedTime {
  readonly from: string
  readonly to: string
  readonly thinSince: string | null
}

/** `from 5 July 2006 to 20 August 2026 (thinly from 16 March 2026 on)`. */
export function stretchWords({ from, to, thinSince }: CountedTime): string {
  const time = betweenWords(from, to)
  if (thinSince === null) return time
  return thinSince <= from ? `${time} (thinly)` : `${time} (thinly from ${dateWords(thinSince)} on)`
}

/** That a range of dates has years outside those that the ledger covers: `0003 to 9998` of 1984 to 2026. */
export const beyondRemark = (dates: string, [first, last]: readonly [string, string]): string =>
  `The dates asked for (${dates}) go beyond the years that this ledger covers here, ${first} to ${last}; nothing is drawn outside them.`

interface CoverageFacts {
  /** The last day that was searched, if the view goes on after it; else null. */
  readonly to: string | null
  /** The first day of the last stretch that is recorded thinly up to the end; null if there is none. */
  readonly thinSince: string | null
  /** The last day of the first stretch that is recorded thinly; null if there is none. */
  readonly thinUntil: string | null
}

/** How far the rows of a chart were searched for; null where the view ends before any limit. */
export function coverageRemark({ to, thinSince, thinUntil }: CoverageFacts): string | null {
  const since = thinSince === null ? [] : [`from ${dateWords(thinSince)} on`]
  const until = thinUntil === null ? [] : [`up to ${dateWords(thinUntil)}`]
  const thin = [...until, ...since].join(' and ')
  const end = to === null ? null : `Recorded to ${dateWords(to)}`
  if (thin === '') return end === null ? null : `${end}; nothing later has been entered yet.`
  return `${end === null ? 'Recorded' : `${end},`} thinly ${thin}: where it falls, the record may have a gap.`
}
