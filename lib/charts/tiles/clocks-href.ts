import { viewHref } from '../../views/codec'
import { kept } from '../../views/kept'
import type { View } from '../../views/parameters'

/** The address of a chart for the clocks and the colours of a view, with some of its own filters, without the rest. */
export function clocksHref(chart: string, view: View, filters: Partial<View> = {}): string {
  return viewHref(`/charts/${chart}`, { ...kept(view), ...filters })
}
