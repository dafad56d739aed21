import { useSyncExternalStore } from 'react'

/** False on the server and in the first render, then true: controls that need JavaScript can be shown. */
export type Hydrated = boolean

const never = () => () => {}

export function useHydrated(): Hydrated {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
