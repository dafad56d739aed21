import { Suspense, useState } from 'react'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import { fetched } from '../build/fetched'
import type { Explored } from '../chart/use-reading'
import { isPlainClick } from '../view/view-link'

// Fetched when first opened.
const TakeDialog = fetched(() => import('./take-dialog').then((m) => m.TakeDialog))

/** Opens what can be taken of a chart; without scripts it leads to the plain lists on the page of the chart. */
export function TakeLink({ explored, variant }: { explored: Explored; variant: 'dashboard' | 'chart' }) {
  const [isOpen, setOpen] = useState(false)
  const { chart, view } = explored
  const page = variant === 'chart' ? '' : viewHref(chartPath(chart.id), { ...view, tab: null, focus: null })
  return (
    <>
      <a
        href={`${page}#take`}
        data-live
        aria-haspopup="dialog"
        onClick={(event) => {
          if (!isPlainClick(event)) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        Download or share
      </a>
      <Suspense fallback={null}>
        {isOpen && <TakeDialog explored={explored} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
