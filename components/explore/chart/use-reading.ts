import { useMemo, useSyncExternalStore } from 'react'
import type { Chart } from '@/lib/charts/chart'
import { facetOf } from '@/lib/charts/query/facet-of'
import { chartSpec, restrict, TABS } from '@/lib/charts/query/view-spec'
import type { Reading } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { type SetView, useView } from '../view/use-view'
import { axesDay, subscribe } from '../view/view-store'
import { readOnce } from './read-once'
import { sliceOf } from './slice-of'

/** The props of an island of a chart. React serialises a value that several islands share only once. */
export interface ChartProps {
  /** The rows of every chart on the page. */
  readonly slice: PageSlice
  /** The canonical query that the server rendered the page for, without `?`. */
  readonly query: string
  /** The path of the page. */
  readonly path: string
  /** The parameters that the page accepts, for all of its charts together. */
  readonly spec: ViewSpec
}

/** A chart and its reading in the current view of the page. */
export interface Explored {
  /** The chart, or the panel of it that the view asks for. */
  readonly chart: Chart
  readonly slice: Snapshot
  readonly path: string
  /** The parameters that the page accepts. */
  readonly spec: ViewSpec
  /** The view of the whole page; changes start from it. */
  readonly page: View
  /** The part of it that applies to the chart. */
  readonly view: View
  readonly setView: SetView
  readonly reading: Reading
}

export function useReading({
  chart,
  slice: packed,
  query,
  path,
  spec,
}: ChartProps & { chart: Chart }): Explored {
  const slice = sliceOf(packed)
  const chartParameters = useMemo(() => ({ ...chartSpec(chart, slice), ...TABS }), [chart, slice])
  const [page, setView] = useView(path, query, spec)
  const view = useMemo(() => restrict(page, chartParameters), [page, chartParameters])
  const axes = useSyncExternalStore(subscribe, axesDay, () => null)
  const reading = useMemo(() => readOnce(chart, slice, view, axes), [chart, slice, view, axes])
  return useMemo(
    () => ({ chart: facetOf(chart, view), slice, path, spec, page, view, setView, reading }),
    [chart, slice, path, spec, page, view, setView, reading],
  )
}
