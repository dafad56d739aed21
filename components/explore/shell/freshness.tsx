'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { codeMissing } from '../build/code-missing'
import { Missing } from '../build/missing'
import { hasNewerBuild } from '../build/newer-build'

/** Once the page is there: what the reader came for goes first. */
const FIRST_CHECK_MS = 2000

/**
 * Offers newer data once there is some. A page that just loaded is current, so what listens for it comes a little later, or
 * when the reader returns to the window. It is fixed in a corner, above the bar of time, so that it shifts no content.
 */
export function Freshness({ revision }: { revision: number }) {
  const [Offer, setOffer] = useState<ComponentType<{ revision: number }> | null>(null)
  useEffect(() => {
    const check = () =>
      import('./newer-data').then(
        ({ NewerData }) => setOffer(() => NewerData),
        async () => {
          // While the site does not answer there is nothing to offer; the next check asks again.
          await codeMissing(false)
          if (hasNewerBuild()) setOffer(() => Missing)
        },
      )
    const timer = setTimeout(check, FIRST_CHECK_MS)
    window.addEventListener('focus', check)
    // A page restored from the back/forward cache may be out of date.
    const onPageShow = (event: PageTransitionEvent) => event.persisted && check()
    window.addEventListener('pageshow', onPageShow)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', check)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [])
  return (
    <div
      role="status"
      className="fixed right-4 bottom-4 z-10 print:hidden [body:has(.dock[open])_&]:bottom-24"
    >
      {Offer && <Offer revision={revision} />}
    </div>
  )
}
