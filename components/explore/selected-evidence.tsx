'use client'

import { lazy, Suspense } from 'react'
import type { ViewSpec } from '../../lib/views/parameters'
import { suffixOf } from './suffix-of'
import { useHydrated } from './use-hydrated'
import { useView } from './use-view'

// Fetched when a reader first opens it: most never do.
const EvidencePanel = lazy(() => import('./evidence-panel').then((m) => ({ default: m.EvidencePanel })))

/** The evidence of the row that the address has selected, whichever chart of the page it was selected on. */
export function SelectedEvidence({ path, query, spec }: { path: string; query: string; spec: ViewSpec }) {
  const [page, setView] = useView(path, query, spec)
  const hydrated = useHydrated()
  const { focus } = page
  if (focus === null) return null
  const suffix = suffixOf(page)
  return (
    <>
      <noscript>
        <p className="notice mt-3">
          Selected: <a href={`/records/${focus}${suffix}`}>the evidence of {focus}</a>
        </p>
      </noscript>
      <Suspense fallback={null}>
        {hydrated && (
          <EvidencePanel id={focus} suffix={suffix} onClose={() => setView({ ...page, focus: null })} />
        )}
      </Suspense>
    </>
  )
}
