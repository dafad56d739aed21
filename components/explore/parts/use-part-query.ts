import { useDeferredValue, useSyncExternalStore } from 'react'
import { lateQuery, shownQuery, subscribe, subscribeLate } from '../view/view-store'
import { usePlace } from './nearness'

/**
 * The query that a part shows. The part that a reader uses follows at once, so that nothing lags behind a hand; what else is
 * in the window follows as soon as the browser comes to it, and the rest of the page once the query stays. `query` is the one
 * that the server rendered, used for hydration.
 */
export function usePartQuery(id: string, query: string): string {
  const place = usePlace(id)
  const isFar = place === 'far'
  const now = useSyncExternalStore(
    isFar ? subscribeLate : subscribe,
    isFar ? lateQuery : shownQuery,
    () => query,
  )
  const soon = useDeferredValue(now)
  return place === 'used' ? now : soon
}
