'use client'

import { useSyncExternalStore } from 'react'
import { withParameter } from '@/lib/site/with-parameter'
import { RETAINED } from '@/lib/views/retained-params'
import { useShownView } from '../view/use-shown-view'
import { isDismissed, shownQuery, subscribe } from '../view/view-store'
import { DashboardLinks, NavigationMenu } from './navigation'
import { SearchField } from './search-field'
import { ThemeSwitch } from './theme-switch'

/**
 * The links and the search of the header, which keep the retained parameters of the current view. The links to other
 * colours leave out a selected row whose evidence was closed: the new document would open it again.
 */
export function SiteLinks({
  path,
  section,
  query,
  revision,
}: {
  path: string
  section: string
  query: string
  revision: number
}) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  const retained = useShownView(query, RETAINED)
  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  const links = { section, retained }
  return (
    <>
      <DashboardLinks {...links} />
      <SearchField retained={retained} revision={revision} />
      <NavigationMenu {...links}>
        <ThemeSwitch
          path={path}
          query={dismissed ? withParameter(currentQuery, 'focus', null) : currentQuery}
          chosen={retained.theme}
        />
      </NavigationMenu>
    </>
  )
}
