import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Proposal } from '../proposal'
import { daysApart, daysOf } from './day-index'
import type { Found } from './found'

const NEAR = 2
const ENDS = ['low', 'best', 'high', 'value', 'qualifier'] as const

const meet = (one: string | undefined, other: string | undefined, within: number) => {
  const [a, b] = [daysOf(one ?? ''), daysOf(other ?? '')]
  return a !== null && b !== null && daysApart(a, b) <= within
}

const sameNumber = (one: Cells, other: Cells) => ENDS.every((end) => (one[end] ?? '') === (other[end] ?? ''))

function compare(upstream: Cells, row: Cells): Found | null {
  const claimant = upstream.claimant === row.claimant
  const number = sameNumber(upstream, row)
  const said =
    'asserted' in upstream ? meet(upstream.asserted, row.asserted, 0) : upstream.period === row.period
  const soon = 'asserted' in upstream && meet(upstream.asserted, row.asserted, NEAR)
  const about = 'about' in upstream ? meet(upstream.about, row.about, 0) : upstream.period === row.period
  const why = [
    'the same indicator',
    ...(claimant ? ['the same claimant'] : []),
    ...(number ? ['the same number'] : []),
    ...(said ? ['said on the same day'] : soon ? ['said within two days'] : []),
    ...(about ? ['about the same time'] : []),
  ]
  if (claimant && number && said && about) return { row, certainty: 'certain', why }
  if (claimant && ((said && about) || (number && (soon || about)))) return { row, certainty: 'likely', why }
  return number && soon && about ? { row, certainty: 'likely', why } : null
}

/** The claims, or values of series, that each proposal may be: by indicator, claimant, days and number. */
export function matchClaims(
  proposals: readonly Proposal[],
  rows: readonly Cells[],
): ReadonlyMap<Proposal, readonly Found[]> {
  const byIndicator = new Map<string, Cells[]>()
  for (const row of rows) {
    const there = byIndicator.get(row.indicator ?? '')
    if (there) there.push(row)
    else byIndicator.set(row.indicator ?? '', [row])
  }
  return new Map(
    proposals.map((proposal) => {
      const found = (byIndicator.get(proposal.cells.indicator ?? '') ?? []).flatMap(
        (row) => compare(proposal.cells, row) ?? [],
      )
      found.sort((one, other) =>
        one.certainty < other.certainty
          ? -1
          : one.certainty > other.certainty
            ? 1
            : other.why.length - one.why.length,
      )
      return [proposal, found.slice(0, 3)]
    }),
  )
}
