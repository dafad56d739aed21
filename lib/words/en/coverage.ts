import { dateWords } from './dates'

/** The meaning of hatching. */
export const THIN_KEY = 'Hatched: recorded thinly, or not yet'

interface CoverageFacts {
  readonly to: string
  /** The first day of the last stretch that is recorded thinly up to the end; null if there is none. */
  readonly thinSince: string | null
  /** The last day of the first stretch that is recorded thinly; null if there is none. */
  readonly thinUntil: string | null
  readonly asOf: string
}

/** How far the rows of a chart were searched for; null where the view ends before any limit. */
export function coverageRemark({ to, thinSince, thinUntil, asOf }: CoverageFacts): string | null {
  const since = thinSince === null || thinSince > asOf ? null : `from ${dateWords(thinSince)} on`
  const until = thinUntil === null ? null : `up to ${dateWords(thinUntil)}`
  const thin = [until, since].filter((words) => words !== null).join(' and ')
  const end = asOf > to ? `Recorded to ${dateWords(to)}` : null
  if (end === null && thin === '') return null
  if (thin === '') return `${end}; nothing later has been entered yet.`
  return `${end ?? 'Recorded'}${end === null ? ' ' : ', '}thinly ${thin}: where it falls, the record may have a gap.`
}
