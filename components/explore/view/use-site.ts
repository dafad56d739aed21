import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** The origin of the site; empty on the server and in the first render. */
export function useSite(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
}
