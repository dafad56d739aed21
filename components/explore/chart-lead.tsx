'use client'

import { useSyncExternalStore } from 'react'
import type { ChartId } from '../../lib/charts'
import { kept } from '../../lib/site/kept'
import { viewHref } from '../../lib/views/codec'
import { shownQuery, subscribe } from './view-store'

/** Leads to a chart that has its place on another page; the clocks and the colours of the view go along. */
export function ChartLead({
  chart,
  question,
  definition,
  query,
}: {
  chart: ChartId
  question: string
  definition: string
  query: string
}) {
  const shown = useSyncExternalStore(subscribe, shownQuery, () => query)
  return (
    <>
      <h2 className="text-xl">
        <a href={viewHref(`/charts/${chart}`, kept(shown))}>{question}</a>
      </h2>
      <p className="measure text-muted text-sm">{definition}</p>
    </>
  )
}
