'use client'

import { Suspense, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { viewHref } from '@/lib/views/codec'
import type { ViewSpec } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { fetched } from '../build/fetched'
import { Boundary } from '../chart/boundary'
import { useHydrated } from '../view/use-hydrated'
import { useView } from '../view/use-view'
import { isDismissed, setDismissed, subscribe } from '../view/view-store'

// Fetched when first opened.
const EvidencePanel = fetched(() => import('./evidence-panel').then((m) => m.EvidencePanel))

/** The evidence of the row that the address selects. Closing it keeps the row selected. */
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
        <Notice className="mt-3">Selected: {link}</Notice>
      </noscript>
      {hydrated && !dismissed && (
        <Boundary
          resetKey={focus}
          fallback={
            <Notice
              role="alert"
              className="fixed inset-x-4 bottom-4 z-20 border-y border-y-muted bg-paper p-3"
            >
              Something failed while showing {link}; it also has a page of its own.{' '}
              <Button onClick={() => setDismissed(true)}>Close</Button>
            </Notice>
          }
        >
          <Suspense fallback={null}>
            <EvidencePanel
              id={focus}
              view={page}
              // Without a revision of its own it is the newest that the page knows.
              revision={page.rev ?? spec.rev?.max ?? null}
              onClose={() => setDismissed(true)}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
