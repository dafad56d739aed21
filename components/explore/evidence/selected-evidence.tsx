'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import { viewHref } from '@/lib/views/codec'
import type { ViewSpec } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { Boundary } from '../chart/boundary'
import { useHydrated } from '../view/use-hydrated'
import { useView } from '../view/use-view'
import { isDismissed, setDismissed, subscribe } from '../view/view-store'

// Fetched when a reader first opens it: most never do.
const EvidencePanel = lazy(() => import('./evidence-panel').then((m) => ({ default: m.EvidencePanel })))

/**
 * The evidence of the row that the address has selected, whichever chart of the page it was selected on. Closing it
 * leaves the row selected.
 */
export function SelectedEvidence({ path, query, spec }: { path: string; query: string; spec: ViewSpec }) {
  const [page] = useView(path, query, spec)
  const hydrated = useHydrated()
  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  const { focus } = page
  if (focus === null) return null
  const link = <a href={viewHref(`/records/${focus}`, retainedParams(page))}>the evidence of {focus}</a>
  return (
    <>
      <noscript>
        <p className="notice mt-3">Selected: {link}</p>
      </noscript>
      {hydrated && !dismissed && (
        <Boundary
          of={focus}
          fallback={
            <p
              role="alert"
              className="notice fixed inset-x-4 bottom-4 z-20 border-y border-y-muted bg-paper p-3"
            >
              Something failed while showing {link}; the link leads to its own page.{' '}
              <button type="button" className="cursor-pointer underline" onClick={() => setDismissed(true)}>
                Close
              </button>
            </p>
          }
        >
          <Suspense fallback={null}>
            <EvidencePanel id={focus} view={page} onClose={() => setDismissed(true)} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
