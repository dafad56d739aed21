'use client'

import { useSyncExternalStore } from 'react'
import { Navigation } from '../site/navigation'
import { ThemeSwitch } from '../site/theme-switch'
import { shownQuery, subscribe } from './view-store'

/** The links of the header. They take the clocks and the colours of the view along, also after the reader changed it. */
export function SiteLinks({ path, within, query }: { path: string; within: string; query: string }) {
  const shown = useSyncExternalStore(subscribe, shownQuery, () => query)
  return (
    <>
      <div className="grow lg:basis-0">
        <Navigation within={within} query={shown} />
      </div>
      <ThemeSwitch path={path} query={shown} />
    </>
  )
}
