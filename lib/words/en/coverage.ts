import { dateWords } from './dates'

/** The meaning of hatching. */
export const THIN_KEY = 'Hatched: recorded thinly, or not yet'

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
