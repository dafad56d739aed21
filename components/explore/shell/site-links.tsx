'use client'

import { useSyncExternalStore } from 'react'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { useShownView } from '../view/use-shown-view'
import { isDismissed, shownQuery, subscribe } from '../view/view-store'
import { Navigation } from './navigation'
import { ThemeSwitch } from './theme-switch'

/**
 * The links of the header, which keep the retained parameters of the current view. The links to other colours leave out
 * a selected row whose evidence was closed: the new document would open it again.
 */
export function SiteLinks({ path, section, query }: { path: string; section: string; query: string }) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  const retained = useShownView(query, RETAINED)
  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  return (
    <>
      <div className="grow lg:basis-0">
        <Navigation section={section} retained={retained} />
      </div>
      <ThemeSwitch
        path={path}
        query={dismissed ? withParameter(currentQuery, 'focus', null) : currentQuery}
        chosen={retained.theme}
      />
    </>
  )
}
