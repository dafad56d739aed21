'use client'

import { Suspense, useEffect, useState } from 'react'
import { fetched } from '../build/fetched'

const NewerData = fetched(() => import('./newer-data').then((m) => m.NewerData), false)

const FIRST_CHECK_MS = 60_000

/**
 * Offers newer data once there is some. A page that just loaded is current, so the first check waits for a minute or
 * until the reader returns to the window. It is fixed in a corner, so that it shifts no content.
 */
export function Freshness({ revision }: { revision: number }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const check = () => setDue(true)
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
    <div role="status" className="fixed right-4 bottom-4 z-10 print:hidden">
      <Suspense fallback={null}>{due && <NewerData revision={revision} />}</Suspense>
    </div>
  )
}
