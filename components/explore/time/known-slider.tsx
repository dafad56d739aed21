'use client'

import { Suspense } from 'react'
import { fetched } from '../build/fetched'
import { useHydrated } from '../view/use-hydrated'
import type { KnownTrackProps } from './use-known-days'

// Fetched after the page: the date field does the same.
const KnownTrack = fetched(() => import('./known-track').then((m) => m.KnownTrack))

/** A slider over the days on which something became known. Its height is reserved, so that nothing moves. */
export function KnownSlider(props: KnownTrackProps) {
  const hydrated = useHydrated()
  return (
    <div className="mt-4 noscript:hidden min-h-22 max-w-[46rem] print:hidden">
      {hydrated && (
        <Suspense fallback={null}>
          <KnownTrack {...props} />
        </Suspense>
      )}
    </div>
  )
}
