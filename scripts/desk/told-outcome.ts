import { group } from 'd3-array'
import { ImportRefused } from '@/lib/imports/import-refused'
import type { StepOutcome } from '@/lib/ledger/edit/step-outcome'
import { StepStuck } from '@/lib/ledger/edit/step-stuck'
import type { RowFault } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import type { Table } from '@/lib/ledger/schema/rows'

/** Why a step was not done, for the form that asked for it. */
export interface NotDone {
  /** What is wrong with the row of the form. */
  readonly faults: readonly RowFault[]
  /** What is wrong with the sources that come with it, by their id. */
  readonly sourceFaults: ReadonlyMap<string, readonly RowFault[]>
  /** What is wrong with other rows, or why nothing could be done. */
  readonly others: readonly string[]
  /** The row as it is now and what an edit of it is based on, if somebody else changed it; null if nobody did. */
  readonly changed: { readonly now: Cells | null; readonly based: string | null } | null
}

const refused = (reason: string): NotDone => ({
  faults: [],
  sourceFaults: new Map(),
  others: [reason],
  changed: null,
})

/** What another desk made of the row meanwhile. */
function conflictWords(id: string, now: Cells | null, before: Cells): string {
  if (now === null) return `${id} was withdrawn meanwhile by somebody else.`
  const changed = Object.keys(now).filter(
    (column) => !['since', 'until'].includes(column) && (now[column] ?? '') !== (before[column] ?? ''),
  )
  const said = changed.map((column) => `${column} is “${now[column] || 'empty'}”`).join('; ')
  return `Somebody else changed ${id} meanwhile: ${said}. Look at what you entered, and save again to put it in its place.`
}

/** Why a step was not done; null if it was. `before` are the cells that the form began with. */
export function notDone(outcome: StepOutcome, table: Table, id: string, before: Cells = {}): NotDone | null {
  switch (outcome.kind) {
    case 'done':
      return null
    case 'refused':
      return refused(outcome.reason)
    case 'conflicts':
      return {
        ...refused(''),
        others: outcome.conflicts.map((conflict) =>
          'path' in conflict
            ? `The inbox ${conflict.path} was changed meanwhile by somebody else; look at the candidate again.`
            : conflictWords(conflict.id, conflict.now, before),
        ),
        changed: outcome.conflicts.flatMap((conflict) => ('path' in conflict ? [] : [conflict]))[0] ?? null,
      }
    case 'faults': {
      const own = outcome.faults.filter((fault) => fault.table === table && fault.id === id)
      const sources = outcome.faults.filter((fault) => fault.table === 'sources' && table !== 'sources')
      const rest = outcome.faults.filter((fault) => !own.includes(fault) && !sources.includes(fault))
      const columnOf = <F extends { readonly column: string | null }>(fault: F) => ({
        ...fault,
        column: fault.column ?? '',
      })
      return {
        faults: own.map(columnOf),
        sourceFaults: group(sources.map(columnOf), (fault) => fault.id ?? ''),
        others: rest.map(
          ({ file, id: row, column, value, reason, allowed }) =>
            `${file} ${row ?? ''} ${column ?? ''}: ${value === '' ? 'it' : `“${value}”`} ${reason}. Allowed: ${allowed}.`,
        ),
        changed: null,
      }
    }
    default:
      return outcome satisfies never
  }
}

/** Does a step, and tells of somebody else's turn as of a refusal. */
export function attempt(step: () => StepOutcome): StepOutcome {
  try {
    return step()
  } catch (error) {
    if (error instanceof TurnTaken || error instanceof StepStuck || error instanceof ImportRefused)
      return { kind: 'refused', reason: error.message }
    throw error
  }
}
