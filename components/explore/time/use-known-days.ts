import { useMemo } from 'react'
import { knownDays, placeOfDay } from '@/lib/charts/time/known-days'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import type { ViewSpec } from '@/lib/views/parameters'
import { sliceOf } from '../chart/slice-of'
import { useAddressView } from '../view/use-shown-view'
import { type Step, useView } from '../view/use-view'
import { withDays } from './with-days'

export interface KnownTrackProps {
  readonly path: string
  readonly query: string
  readonly spec: ViewSpec
  /** The rows of the charts that follow the slider. */
  readonly slice: PageSlice
  /** The events whose landmarks are marked on the track. */
  readonly events: PageSlice
  /** The days on which the rows of the charts became known, one for each row. */
  readonly entries: readonly string[]
}

/** The days on which something became known, the one that the page shows, and a function to show another. */
export function useKnownDays({ path, query, spec, slice, events, entries }: KnownTrackProps) {
  const [view, setView] = useView(path, query, spec)
  const known = useMemo(() => knownDays([sliceOf(slice)], sliceOf(events), entries), [slice, events, entries])
  const { days } = known
  const today = sliceOf(events).revision.date
  // Passing over that day must not end the comparison.
  const { against } = useAddressView(query, spec)
  return {
    ...known,
    view,
    setView,
    /** The day that the page shows; null is now, at the position after the last day. */
    day: view.known,
    position: placeOfDay(days, view.known),
    /** The day of the revision, up to which everything is known. */
    today,
    show: (position: number, step: Step) =>
      setView(withDays(view, days[position] ?? null, against, today), step),
  }
}
