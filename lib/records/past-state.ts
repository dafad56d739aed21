import { isCurrent } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { stateLine } from '@/words/claims'

const claimantsOf = memo(({ actors }: Snapshot['tables']) => ({
  actors: new Map(actors.map((row) => [row.id, row])),
}))

/**
 * What keeps a claim from being current at the end of `day` (YYYY-MM-DD), as a property of a link; nothing for a current
 * claim and for any other row.
 */
export function pastState(tables: Snapshot['tables'], id: string, day: string): { readonly state?: string } {
  const state = statesAt(tables, day).get(id)
  return state === undefined || isCurrent(state) ? {} : { state: stateLine(state, claimantsOf(tables)) }
}
