import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import type { Topics } from './newest-events'

/**
 * The timeline with all events of such a list, or with the landmarks among them, for the clocks, the range and the theme
 * of a view.
 */
export function eventsHref(
  topics: Topics,
  { from, to, known, rev, theme }: View,
  isLandmark = topics === null,
): string {
  const requested = {
    ...(topics !== null && { topics, tables: ['events'] }),
    ...(isLandmark && { landmark: ['yes'] }),
  }
  return viewHref('/timeline', { ...DEFAULT_VIEW, from, to, known, rev, theme, ...requested })
}
