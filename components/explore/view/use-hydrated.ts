import { useSyncExternalStore } from 'react'

/** False on the server and in the first drawing, then true: what only JavaScript can do may be offered. */
export type Hydrated = boolean

const never = () => () => {}

export function useHydrated(): Hydrated {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
