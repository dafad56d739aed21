import { capitalised, countWords } from './counts'

/** What the outcome of a launch does not say. */
const OUTCOME_REMARK =
  '“Success” says only that the missile did not blow up at launch, as the main data set codes it; how it flew on and whether it reached its target is not told.'

/** The same, where a view divides launches by outcome or selects by it. */
export function outcomeRemark({
  by,
  outcomes,
}: {
  by: string | null
  outcomes: readonly string[]
}): readonly string[] {
  return by === 'outcome' || outcomes.length > 0 ? [OUTCOME_REMARK] : []
}

/** Missiles that the main data set has not confirmed. */
export function provisionalRemark(count: number): readonly string[] {
  if (count === 0) return []
  const counted = capitalised(countWords(count, 'of the missiles counted', 'of the missiles counted'))
  return [`${counted} ${count === 1 ? 'is' : 'are'} provisional.`]
}
