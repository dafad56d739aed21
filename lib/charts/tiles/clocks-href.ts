import { viewHref } from '../../views/codec'
import { DEFAULT_VIEW, type View } from '../../views/parameters'

/** The address of a chart for the clocks of a view, with some of its own filters, and without the rest of the view. */
export function clocksHref(chart: string, { known, rev }: View, filters: Partial<View> = {}): string {
  return viewHref(`/charts/${chart}`, { ...DEFAULT_VIEW, known, rev, ...filters })
}
