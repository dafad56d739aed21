import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'
import type { Match } from '../candidate'
import type { KnownLedger } from '../known-ledger'
import type { Proposal } from '../proposal'
import { type Days, dayIndex, daysOf } from './day-index'
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

/** Kinds of events that may be launches. */
const LAUNCH_KINDS: ReadonlySet<string> = new Set(['test', 'first-test', 'launched'])

/** The first of the launches that are nearest to a day, a day before or after it at most. */
function launchesOf(table: Table, day: Days, rows: readonly Cells[]): readonly Found[] {
  const launches = rows.flatMap((row) => {
    const its = daysOf(row.date_kst || (row.date ?? ''))
    const gap = its === null || its.last - its.first > 1 ? null : its.first - day.first
    return gap === null || Math.abs(gap) > 1 ? [] : [{ row, gap }]
  })
  const nearest = Math.min(...launches.map(({ gap }) => Math.abs(gap)))
  const [first, ...more] = launches.filter(({ gap }) => Math.abs(gap) === nearest)
  if (first === undefined) return []
  const when = first.gap === 0 ? 'that day' : first.gap < 0 ? 'the day before' : 'the day after'
  const words = `${more.length === 0 ? 'the launch' : `${more.length + 1} launches`} of ${when}`
  return [{ row: first.row, table, certainty: 'likely', why: [words] }]
}

/** Events that tell of launches which the ledger has one by one. */
function matchLaunchDays(
  proposals: readonly Proposal[],
  events: ReadonlyMap<Proposal, readonly Found[]>,
  known: KnownLedger,
): ReadonlyMap<Proposal, readonly Found[]> {
  const tables = ['missile-tests', 'cruise-launches'] as const
  const near = tables.map((table) => ({ table, rows: dayIndex(known.rows(table), ['date', 'date_kst']) }))
  return new Map(
    proposals.map((proposal) => {
      const found = events.get(proposal) ?? []
      const days = daysOf(proposal.cells.date ?? '')
      const isLaunch = proposal.cells.topic === 'weapons' && LAUNCH_KINDS.has(proposal.cells.kind ?? '')
      if (!isLaunch || days === null || found.some(({ certainty }) => certainty === 'certain'))
        return [proposal, found]
      return [
        proposal,
        [...found, ...near.flatMap(({ table, rows }) => launchesOf(table, days, rows(days, 1)))],
      ]
    }),
  )
}

function foundIn(table: Table, proposals: readonly Proposal[], known: KnownLedger, source: string | null) {
  switch (table) {
    case 'missile-tests':
    case 'cruise-launches':
      return matchLaunches(proposals, known.rows(table), source)
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
