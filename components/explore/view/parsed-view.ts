import { memo } from '@/lib/memo'
import { parseView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'

/** Parts follow a change one after the other, so that several views are shown side by side; these are more than that. */
const MAX_QUERIES = 32

const viewsOf = memo((_: ViewSpec) => new Map<string, View>())

/**
 * The view of a query for the parameters in `spec`. It is cached, so that islands that share the spec get the same View
 * object for the same query.
 */
export function parsedView(query: string, spec: ViewSpec): View {
  const views = viewsOf(spec)
  const view = views.get(query) ?? parseView(new URLSearchParams(query), spec).view
  views.delete(query)
  views.set(query, view)
  const [oldest] = views.keys()
  if (views.size > MAX_QUERIES && oldest !== undefined) views.delete(oldest)
  return view
}
