import type { Target } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'

/** The view of a chart narrowed to the rows of one of its marks, without tab and selected row. */
export function narrowTo(view: View, { narrows }: Target): View {
  const base: View = { ...view, tab: null, focus: null }
  if (!narrows) return base
  const { from = view.from, to = view.to, filters } = narrows
  return { ...base, from, to, ...filters }
}
