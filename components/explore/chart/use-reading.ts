import { useMemo } from 'react'
import type { Chart } from '@/lib/charts/chart'
import { chartSpec, restrict, TABS } from '@/lib/charts/query/view-spec'
import type { Reading } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Packed } from '@/lib/ledger/slice/pack'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { type SetView, useView } from '../view/use-view'
import { readOnce } from './read-once'
import { sliceOf } from './slice-of'

/** What the server tells an island of a chart. One value shared by the islands of a page crosses the wire once. */
export interface ChartProps {
  /** The rows of every chart on the page. */
  readonly slice: Packed
  /** The canonical query that the server drew the page for, without `?`. */
  readonly query: string
  /** The path of the page. */
  readonly path: string
  /** What the page takes, for all of its charts together. */
  readonly spec: ViewSpec
}

/** A chart as the address of its page asks for it now. */
export interface Explored {
  readonly chart: Chart
  readonly slice: Snapshot
  readonly path: string
  /** What the page takes. */
  readonly spec: ViewSpec
  /** The view of the whole page; changes start from it. */
  readonly page: View
  /** The part of it that the chart takes. */
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
  const reading = useMemo(() => readOnce(chart, slice, view), [chart, slice, view])
  return { chart, slice, path, spec, page, view, setView, reading }
}
