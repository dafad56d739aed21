import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

/** The address of a chart with the clocks and the theme of a view and with the given filters. */
export function clocksHref(chart: string, view: View, filters: Partial<View> = {}): string {
  return viewHref(`/charts/${chart}`, { ...retainedParams(view), ...filters })
}
