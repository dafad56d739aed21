import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'
import type { Match } from '../candidate'
import type { KnownLedger } from '../known-ledger'
import type { Proposal } from '../proposal'
import { dayIndex, daysApart, daysOf } from './day-index'
import { differences } from './differences'
import type { Found } from './found'
import { matchClaims } from './match-claims'
import { matchEvents } from './match-events'
import { matchLaunches } from './match-launches'

/** Rows that are told by a name or an address. */
function matchNames(
  proposals: readonly Proposal[],
  rows: readonly Cells[],
): ReadonlyMap<Proposal, readonly Found[]> {
  const by = (column: string) => new Map(rows.map((row) => [(row[column] ?? '').toLowerCase(), row]))
  const [urls, names] = [by('url'), by('name')]
  const found = ({ url = '', name = '' }: Cells): readonly Found[] => {
    const same = url === '' ? undefined : urls.get(url.toLowerCase())
    if (same) return [{ row: same, certainty: 'certain', why: ['the same address'] }]
    const namesake = name === '' ? undefined : names.get(name.toLowerCase())
    return namesake ? [{ row: namesake, certainty: 'likely', why: ['the same name'] }] : []
  }
  return new Map(proposals.map((proposal) => [proposal, found(proposal.cells)]))
}

/** Events that tell of launches which the ledger has one by one. */
function matchLaunchDays(
  proposals: readonly Proposal[],
  events: ReadonlyMap<Proposal, readonly Found[]>,
  known: KnownLedger,
): ReadonlyMap<Proposal, readonly Found[]> {
  const tables = { ballistic: 'missile-tests', space: 'missile-tests', cruise: 'cruise-launches' } as const
  const near = {
    'missile-tests': dayIndex(known.rows('missile-tests'), ['date', 'date_kst']),
    'cruise-launches': dayIndex(known.rows('cruise-launches'), ['date']),
  }
  return new Map(
    proposals.map((proposal) => {
      const found = events.get(proposal) ?? []
      const { domain = '', kind = '', date = '' } = proposal.cells
      const table = domain in tables && kind !== 'engine-test' ? tables[domain as keyof typeof tables] : null
      const days = daysOf(date)
      if (table === null || days === null || found.some(({ certainty }) => certainty === 'certain'))
        return [proposal, found]
      const launches = near[table](days, 0).filter((row) =>
        [row.date_kst || row.date].some((each) => {
          const its = daysOf(each ?? '')
          return its !== null && daysApart(its, days) === 0 && its.last - its.first < 2
        }),
      )
      const [row] = launches
      const words = `${launches.length === 1 ? 'the launch' : `${launches.length} launches`} of that day`
      return [proposal, row ? [...found, { row, table, certainty: 'likely', why: [words] } as const] : found]
    }),
  )
}

function foundIn(table: Table, proposals: readonly Proposal[], known: KnownLedger, source: string | null) {
  switch (table) {
    case 'missile-tests':
    case 'cruise-launches':
      return matchLaunches(proposals, known.rows(table))
    case 'events':
      return matchLaunchDays(proposals, matchEvents(proposals, known, source), known)
    case 'estimates':
    case 'series':
      return matchClaims(proposals, known.rows(table))
    default:
      return matchNames(proposals, known.rows(table))
  }
}

/** The rows of the ledger that each proposal repeats, or may repeat, and in what they differ. */
export function match(
  proposals: readonly Proposal[],
  known: KnownLedger,
  source: string | null,
): ReadonlyMap<Proposal, readonly Match[]> {
  const matches = new Map<Proposal, readonly Match[]>()
  for (const table of new Set(proposals.map((proposal) => proposal.table))) {
    const own = proposals.filter((proposal) => proposal.table === table)
    // An id that upstream gives, and that the ledger has in the same table, is the same row of two ledgers.
    const named = new Map(
      own.flatMap((proposal) => {
        const row = proposal.id.form === 'given' ? known.row(table, proposal.id.stem) : null
        return row ? [[proposal, row] as const] : []
      }),
    )
    const found = foundIn(
      table,
      own.filter((proposal) => !named.has(proposal)),
      known,
      source,
    )
    for (const proposal of own) {
      const row = named.get(proposal)
      const its: readonly Found[] = row
        ? [{ row, certainty: 'certain', why: ['the same id'] }]
        : (found.get(proposal) ?? [])
      matches.set(
        proposal,
        its.map(({ row: { id = '', ...cells }, table: other = table, certainty, why }) => ({
          table: other,
          row: id,
          certainty,
          why: [...why],
          differences: other === table ? differences(proposal, cells) : [],
        })),
      )
    }
  }
  return matches
}
