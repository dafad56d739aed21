import { parseView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { shownQuery } from '../view/view-store'

/** The view of the page with what a reader entered into a form: the values of each name that was changed. */
export function changedView(changes: ReadonlyMap<string, readonly string[]>, spec: ViewSpec): View {
  const requested = new URLSearchParams(shownQuery())
  for (const [name, values] of changes) {
    requested.delete(name)
    for (const value of values) requested.append(name, value)
  }
  return { ...parseView(requested, spec).view, page: null }
}
