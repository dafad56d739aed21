import { dateLimits, type RequestedLimit } from '@/lib/charts/query/requested-limits'
import type { TimelineFacet } from '@/lib/timeline/entry'
import type { View } from '@/lib/views/parameters'
import { namedFilterLimit, searchLimit } from '@/words/limits'

/** All limits that a view sets on the timeline, each with the view without it. */
export function requestedTimeline(facets: readonly TimelineFacet[], page: View): readonly RequestedLimit[] {
  const view = { ...page, page: null }
  return [
    ...(view.q === null ? [] : [{ words: searchLimit(view.q), without: { ...view, q: null } }]),
    ...dateLimits(view),
    ...facets
      .filter(({ parameter }) => view[parameter].length > 0)
      .map(({ parameter, label, values }) => {
        const chosen = values.filter(({ id }) => (view[parameter] as readonly string[]).includes(id))
        return {
          words: namedFilterLimit(
            label,
            chosen.map((value) => value.label),
          ),
          without: { ...view, [parameter]: [] },
        }
      }),
  ]
}
