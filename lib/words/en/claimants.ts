import type { Actor } from '@/lib/ledger/schema/rows'
import { SIDES } from '@/lib/ledger/schema/vocabulary'

const NATIONS: ReadonlySet<string> = new Set(['dprk', 'russia', 'ukraine', 'south-korea'])

/** Those that rows name as their claimants, by id. */
export interface Claimants {
  readonly actors: ReadonlyMap<string, Actor>
}

/** A claimant as a sentence names it: an acronym of one of the four states with its state, `South Korea's NIS`. */
export function claimantWords({ short_name, side }: Actor): string {
  return NATIONS.has(side) && /^[A-Z]{2,5}$/.test(short_name) ? `${SIDES[side]}'s ${short_name}` : short_name
}

/** The same for the id of a claimant; the id itself where nothing names it. */
export function claimantName(claimant: string, { actors }: Claimants): string {
  const actor = actors.get(claimant)
  return actor ? claimantWords(actor) : claimant
}
