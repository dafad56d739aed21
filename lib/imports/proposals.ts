import type { Fault } from '@/lib/ledger/load/fault'
import { cellFaults } from './cell-faults'
import type { Kind, Reading } from './kind'
import type { KnownLedger } from './known-ledger'
import type { Proposal } from './proposal'
import { rowFault, type UpstreamRow } from './upstream'

export interface Proposed {
  readonly row: UpstreamRow
  readonly proposal: Proposal
}

/** What the rows of upstream propose. */
export interface Proposals {
  readonly proposed: readonly Proposed[]
  /** How many rows were left out, by why. */
  readonly leftOut: ReadonlyMap<string, number>
  readonly faults: readonly Fault[]
}

/** Replaces sources that the ledger calls otherwise. */
function renamed(proposal: Proposal, names: ReadonlyMap<string, string>): Proposal {
  const { sources } = proposal.cells
  if (sources === undefined || names.size === 0) return proposal
  const ours = [...new Set(sources.split(';').map((id) => names.get(id) ?? id))].join(';')
  return { ...proposal, cells: { ...proposal.cells, sources: ours } }
}

/** Turns the rows of upstream into rows in the ledger's form, with every fault of theirs. */
export function proposals(
  kind: Kind,
  rows: readonly UpstreamRow[],
  known: KnownLedger,
  reading: Reading,
): Proposals {
  const found: Proposed[] = []
  const leftOut = new Map<string, number>()
  const faults: Fault[] = []
  const names = new Map<string, string>()
  const given = new Map<string, UpstreamRow>()
  for (const row of rows) {
    const result = kind.propose(row, known, reading)
    if (result.outcome === 'faulty') faults.push(...result.faults)
    else if (result.outcome === 'left out') {
      leftOut.set(result.why, (leftOut.get(result.why) ?? 0) + 1)
      if (result.alias) names.set(result.alias.theirs, result.alias.ours)
    } else {
      const { proposal } = result
      const { stem, form } = proposal.id
      faults.push(
        ...cellFaults(
          row.place,
          proposal.table,
          form === 'given' ? { id: stem, ...proposal.cells } : proposal.cells,
        ),
      )
      for (const source of proposal.sources) faults.push(...cellFaults(row.place, 'sources', source))
      if (form === 'given') {
        const [other, table] = [given.get(stem), known.tableOf(stem)]
        if (other)
          faults.push(
            rowFault(
              row.place,
              'id',
              stem,
              `is also the id of ${other.identity}`,
              'an id of its own for each row',
            ),
          )
        if (table !== null && table !== proposal.table)
          faults.push(
            rowFault(
              row.place,
              'id',
              stem,
              `is an id in ${table} of this ledger`,
              'an id that no other table has',
            ),
          )
        given.set(stem, row)
      }
      found.push({ row, proposal })
    }
  }
  return {
    proposed: found.map(({ row, proposal }) => ({ row, proposal: renamed(proposal, names) })),
    leftOut,
    faults,
  }
}
