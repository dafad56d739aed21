import type { Assessed, Indicator } from '../schema/rows'
import { claimStates, type StateName, stateName, type VoiceOf } from './current-claims'

type Claim = Assessed<'estimates'>

/** The state of a claim from a day on (YYYY-MM-DD), until the next step. */
export interface StateStep {
  readonly from: string
  readonly state: StateName
}

/** The states of each claim about one indicator as they followed each other, oldest first, on the days that it was known. */
export function stateHistory(
  claims: readonly Claim[],
  measure: Indicator['measure'],
  voiceOf: VoiceOf,
): ReadonlyMap<Claim, readonly StateStep[]> {
  const histories = new Map<Claim, StateStep[]>(claims.map((claim) => [claim, []]))
  for (const from of new Set(claims.map(({ known }) => known).sort()))
    for (const [claim, found] of claimStates(claims, measure, voiceOf, from)) {
      const steps = histories.get(claim)
      const state = stateName(found)
      if (steps?.at(-1)?.state !== state) steps?.push({ from, state })
    }
  return histories
}
