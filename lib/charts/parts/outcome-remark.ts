import type { View } from '@/lib/views/parameters'

/** What the outcome of a launch does not say, where a view tells or selects by it. */
export function outcomeRemark({ by, outcomes }: Pick<View, 'by' | 'outcomes'>): readonly string[] {
  if (by !== 'outcome' && outcomes.length === 0) return []
  return [
    '“Success” says only that the missile did not blow up at launch, as the main data set codes it; how it flew on and whether it reached its target is not told.',
  ]
}
