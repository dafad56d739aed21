import type { Actor } from '@/lib/ledger/schema/rows'
import { SIDES } from '@/lib/ledger/schema/vocabulary'

const NATIONS: ReadonlySet<string> = new Set(['dprk', 'russia', 'ukraine', 'south-korea'])

/** The actors that rows have as their claimants, by id. */
export interface Claimants {
  readonly actors: ReadonlyMap<string, Actor>
}

/** The name of a claimant within a sentence: the acronym of a state body with its state, `South Korea's NIS`. */
export function claimantWords({ short_name, side }: Actor): string {
  return NATIONS.has(side) && /^[A-Z]{2,5}$/.test(short_name) ? `${SIDES[side]}'s ${short_name}` : short_name
}

/** The same by id; the id itself where there is no such actor. */
export function claimantName(claimant: string, { actors }: Claimants): string {
  const actor = actors.get(claimant)
  return actor ? claimantWords(actor) : claimant
}
