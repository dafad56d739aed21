import fc from 'fast-check'
import { FACETS } from '@/lib/timeline/entry'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { REAL } from '../charts/real-slice'

const timeline = timelineOf(REAL)

/** Views that ask for something of some filters, mostly ids that entries have. */
export const timelineViews: fc.Arbitrary<View> = fc
  .record({
    lists: fc.subarray([...FACETS], { maxLength: 3 }).chain((facets) =>
      fc.record(
        Object.fromEntries(
          facets.map((facet) => {
            const ids =
              timeline.facets.find(({ parameter }) => parameter === facet)?.values.map(({ id }) => id) ?? []
            return [
              facet,
              fc
                .subarray(ids, { minLength: 1, maxLength: Math.min(6, ids.length) })
                .map((some) => [...some].sort()),
            ]
          }),
        ),
      ),
    ),
    from: fc.constantFrom(null, '2017', '2023-06'),
    to: fc.constantFrom(null, '2024-11', '2025'),
    known: fc.constantFrom(null, '2025-01-13'),
    q: fc.constantFrom(null, 'kim', 'putin', 'troops kursk', 'hwasogn'),
    sort: fc.constantFrom(null, 'oldest'),
  })
  .map(({ lists, ...rest }) => ({ ...DEFAULT_VIEW, ...rest, ...lists }))
