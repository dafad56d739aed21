import type { LegendEntry } from '@/lib/forms/model'
import type { Lookups } from '../../query/lookups'
import type { FilterOption } from '../../query/options'

/** Legend entries of the sides, each followed by its claimants. */
export function claimantEntries(
  sides: readonly LegendEntry[],
  claimants: readonly FilterOption[],
  lookups: Lookups,
): readonly LegendEntry[] {
  const every = claimants.every(({ on }) => !on)
  return sides.flatMap((side) => [
    side,
    ...claimants
      .filter(({ id }) => lookups.actors.get(id)?.side === side.id)
      .map(
        ({ id, label, count, on }): LegendEntry => ({
          id,
          label,
          paint: side.paint,
          shape: 'circle',
          parameter: 'claimants',
          on: every || on,
          count,
          within: side.id,
        }),
      ),
  ])
}
