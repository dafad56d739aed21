import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

/** The address of a chart for the clocks and the colours of a view, with some of its own filters, without the rest. */
export function clocksHref(chart: string, view: View, filters: Partial<View> = {}): string {
  return viewHref(`/charts/${chart}`, { ...retainedParams(view), ...filters })
}
