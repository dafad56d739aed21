import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** The origin of the site as this browser reached it; empty on the server and in the first drawing. */
export function useSite(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
}
