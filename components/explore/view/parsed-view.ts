import { parseView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'

/** The address, a preview of the next one, what the server drew from, and one to spare. */
const MAX_QUERIES = 4

const parsed = new WeakMap<ViewSpec, Map<string, View>>()

/**
 * The view that a query asks for where `spec` says what is taken. It is parsed once for all islands of a page: they
 * share the spec, and get the same View object for the same query.
 */
export function parsedView(query: string, spec: ViewSpec): View {
  const views = parsed.get(spec) ?? new Map<string, View>()
  parsed.set(spec, views)
  const view = views.get(query) ?? parseView(new URLSearchParams(query), spec).view
  views.delete(query)
  views.set(query, view)
  const [oldest] = views.keys()
  if (views.size > MAX_QUERIES && oldest !== undefined) views.delete(oldest)
  return view
}
