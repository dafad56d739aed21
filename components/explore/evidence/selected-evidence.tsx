'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { ViewSpec } from '@/lib/views/parameters'
import { Boundary } from '../chart/boundary'
import { suffixOf } from '../view/retained-query'
import { useHydrated } from '../view/use-hydrated'
import { useView } from '../view/use-view'
import { isShut, setShut, subscribe } from '../view/view-store'

// Fetched when a reader first opens it: most never do.
const EvidencePanel = lazy(() => import('./evidence-panel').then((m) => ({ default: m.EvidencePanel })))

/**
 * The evidence of the row that the address has selected, whichever chart of the page it was selected on. Closing it
 * leaves the row selected.
 */
export function SelectedEvidence({ path, query, spec }: { path: string; query: string; spec: ViewSpec }) {
  const [page] = useView(path, query, spec)
  const hydrated = useHydrated()
  const shut = useSyncExternalStore(subscribe, isShut, () => false)
  const { focus } = page
  if (focus === null) return null
  const suffix = suffixOf(page)
  const link = <a href={`/records/${focus}${suffix}`}>the evidence of {focus}</a>
  return (
    <>
      <noscript>
        <p className="notice mt-3">Selected: {link}</p>
      </noscript>
      {hydrated && !shut && (
        <Boundary
          of={focus}
          fallback={
            <p
              role="alert"
              className="notice fixed inset-x-4 bottom-4 z-20 border-y border-y-muted bg-paper p-3"
            >
              Something failed while showing {link}; the link leads to its own page.{' '}
              <button type="button" className="cursor-pointer underline" onClick={() => setShut(true)}>
                Close
              </button>
            </p>
          }
        >
          <Suspense fallback={null}>
            <EvidencePanel id={focus} suffix={suffix} onClose={() => setShut(true)} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
