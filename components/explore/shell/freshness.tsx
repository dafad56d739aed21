'use client'

import { lazy, Suspense, useEffect, useState } from 'react'

const NewerData = lazy(() => import('./newer-data').then((m) => ({ default: m.NewerData })))

const FIRST_ASKED_MS = 60_000

/**
 * Offers newer data once there is some. A page is new when it comes, so the first question waits until the reader has
 * stayed for a minute or comes back. It lies over the corner of the window: nothing that is being read moves.
 */
export function Freshness({ revision }: { revision: number }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const ask = () => setDue(true)
    const timer = setTimeout(ask, FIRST_ASKED_MS)
    window.addEventListener('focus', ask)
    // A page that the browser kept while the reader was elsewhere may have aged.
    const onPageShow = (event: PageTransitionEvent) => event.persisted && ask()
    window.addEventListener('pageshow', onPageShow)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', ask)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [])
  return (
    <div role="status" className="fixed right-4 bottom-4 z-10 print:hidden">
      <Suspense fallback={null}>{due && <NewerData revision={revision} />}</Suspense>
    </div>
  )
}
