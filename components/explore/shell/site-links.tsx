'use client'

import { useSyncExternalStore } from 'react'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { useShownView } from '../view/use-shown-view'
import { isDismissed, shownQuery, subscribe } from '../view/view-store'
import { Navigation } from './navigation'
import { ThemeSwitch } from './theme-switch'

/**
 * The links of the header. They take the clocks and the colours of the view along, also after the reader changed it.
 * Evidence that was closed would open again in another document.
 */
export function SiteLinks({ path, section, query }: { path: string; section: string; query: string }) {
  const shown = useSyncExternalStore(subscribe, shownQuery, () => query)
  const retained = useShownView(query, RETAINED)
  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  return (
    <>
      <div className="grow lg:basis-0">
        <Navigation section={section} retained={retained} />
      </div>
      <ThemeSwitch
        path={path}
        query={dismissed ? withParameter(shown, 'focus', null) : shown}
        chosen={retained.theme}
      />
    </>
  )
}
