import type { Target } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'

/** The view of a chart cut to what one of its marks stands for; nothing of the page stays open in it. */
export function narrowTo(view: View, { narrows }: Target): View {
  const closed: View = { ...view, tab: null, focus: null }
  if (!narrows) return closed
  const { from = view.from, to = view.to, filters } = narrows
  return { ...closed, from, to, ...filters }
}
