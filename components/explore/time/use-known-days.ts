import { useMemo } from 'react'
import { knownDays, placeOfDay } from '@/lib/charts/time/known-days'
import type { Packed } from '@/lib/ledger/slice/pack'
import type { ViewSpec } from '@/lib/views/parameters'
import { sliceOf } from '../chart/slice-of'
import { type Step, useView } from '../view/use-view'

export interface KnownTrackProps {
  readonly path: string
  readonly query: string
  readonly spec: ViewSpec
  /** The slices of all islands that follow the slider. */
  readonly slices: readonly Packed[]
  /** The events whose landmarks are marked on the track. */
  readonly events: Packed
}

/** The days on which something became known, the one that the page shows, and a function to show another. */
export function useKnownDays({ path, query, spec, slices, events }: KnownTrackProps) {
  const [view, setView] = useView(path, query, spec)
  const known = useMemo(() => knownDays(slices.map(sliceOf), sliceOf(events)), [slices, events])
  const { days } = known
  return {
    ...known,
    /** The day that the page shows; null is now, at the position after the last day. */
    day: view.known,
    position: placeOfDay(days, view.known),
    show: (position: number, step: Step) => setView({ ...view, known: days[position] ?? null }, step),
  }
}
