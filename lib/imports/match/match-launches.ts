import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import { instantOf } from '../korean-day'
import type { Proposal } from '../proposal'
import { dayIndex, daysApart, daysOf } from './day-index'
import type { Found } from './found'

/** Minutes between two times of one launch: what one source rounds, or saw later. */
const SAME_LAUNCH = 15
const SAME_SALVO = 180
const HALF_A_DAY = 12 * 60

interface Comparison {
  readonly row: Cells
  readonly score: number
  readonly certain: boolean
  readonly why: readonly string[]
}

const both = (one: string | undefined, other: string | undefined) => Boolean(one && other)

/** How far apart two dates of a launch are, in days: that in UTC, or that in Korea, whichever is nearer. */
function dayGap(one: Cells, other: Cells): number {
  const gaps = [one.date, one.date_kst].flatMap((mine) =>
    [other.date, other.date_kst].map((theirs) => {
      const [a, b] = [daysOf(mine ?? ''), daysOf(theirs ?? '')]
      return a === null || b === null ? Number.POSITIVE_INFINITY : daysApart(a, b)
    }),
  )
  return Math.min(...gaps)
}

function minutesApart(one: Cells, other: Cells): number | null {
  const [a, b] = [one, other].map(({ date = '', time_utc = '' }) => instantOf(date, time_utc))
  return a == null || b == null ? null : Math.abs(a - b) / 60_000
}

const agreement = (column: string, words: string) => (one: Cells, other: Cells) =>
  both(one[column], other[column]) && one[column] === other[column] ? [words] : []

const AGREEMENTS = [agreement('distance_km', 'the same distance'), agreement('apogee_km', 'the same height')]

function compare({ cells: upstream, told }: Proposal, row: Cells, source: string | null): Comparison | null {
  const gap = dayGap(upstream, row)
  if (gap > 1) return null
  const minutes = minutesApart(upstream, row)
  const sameSite = both(upstream.site, row.site) && upstream.site === row.site
  const otherSite = both(upstream.site, row.site) && !sameSite
  const sameMissile = both(upstream.missile, row.missile) && upstream.missile === row.missile
  const otherMissile = both(upstream.missile, row.missile) && !sameMissile
  const neitherMissile = !upstream.missile && !row.missile
  const sameIndex = (upstream.salvo_index ?? '') === (row.salvo_index ?? '')
  const own = source !== null && listItems(row.sources).includes(source)
  const slip = minutes === HALF_A_DAY
  const sameTime = minutes !== null && minutes <= SAME_LAUNCH
  if (minutes !== null && minutes > SAME_SALVO && !slip) return null
  if (otherMissile && !sameTime) return null
  const why = [
    minutes === null
      ? gap === 0
        ? 'the same day'
        : 'a day apart'
      : slip
        ? 'twelve hours apart, as morning and evening are mistaken'
        : minutes === 0
          ? 'the same minute'
          : minutes === 1
            ? 'a minute apart'
            : `${minutes} minutes apart`,
    ...(sameSite ? ['the same site'] : []),
    ...(otherSite ? ['another site'] : []),
    ...(sameMissile ? ['the same missile'] : []),
    ...(otherMissile ? ['another missile'] : []),
    ...AGREEMENTS.flatMap((each) => each(upstream, row)),
    ...(own ? ['rests on this upstream'] : []),
  ]
  const numbered = sameIndex && told.includes('salvo_index')
  const alike = (sameSite || (own && !otherSite)) && (sameMissile || neitherMissile) && sameIndex && gap === 0
  const score =
    (minutes === null ? 1 : sameTime ? 6 - minutes / SAME_LAUNCH : 0) +
    (gap === 0 ? 1 : 0) +
    (sameSite ? 2 : otherSite ? -2 : 0) +
    (sameMissile ? 2 : otherMissile ? -2 : 0) +
    (sameIndex ? 1 : 0) +
    AGREEMENTS.filter((each) => each(upstream, row).length > 0).length
  if (gap > 0 && !sameSite && !sameMissile && !sameTime) return null
  return {
    row,
    score,
    certain: sameTime ? !(otherSite && otherMissile) : alike && (minutes === null || slip),
    why: numbered ? [...why, `number ${upstream.salvo_index} of its salvo`] : why,
  }
}

/**
 * Which launch of the ledger each proposal is. Of one set no two are the same launch, so the pairs that fit best are
 * taken first; a launch for which none is left is a new one.
 */
export function matchLaunches(
  proposals: readonly Proposal[],
  rows: readonly Cells[],
  source: string | null,
): ReadonlyMap<Proposal, readonly Found[]> {
  const near = dayIndex(rows, ['date', 'date_kst'])
  const pairs = proposals.flatMap((proposal) => {
    const days = daysOf(proposal.cells.date ?? '')
    const found = days === null ? [] : near(days, 1)
    return found.flatMap((row) => {
      const comparison = compare(proposal, row, source)
      return comparison === null ? [] : [{ proposal, ...comparison }]
    })
  })
  pairs.sort((one, other) => other.score - one.score)
  const matched = new Map<Proposal, readonly Found[]>()
  const taken = new Set<string>()
  for (const { proposal, row, certain, why } of pairs) {
    const place = `${proposal.set} ${row.id}`
    if (matched.has(proposal) || taken.has(place)) continue
    taken.add(place)
    matched.set(proposal, [{ row, certainty: certain ? 'certain' : 'likely', why }])
  }
  return matched
}
