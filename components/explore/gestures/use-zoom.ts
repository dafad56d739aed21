import { useMemo, useState } from 'react'
import { select } from '@/lib/charts/query/select'
import { readChart, SAMPLE_WIDTH } from '@/lib/charts/read'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { ChartModel } from '@/lib/forms/model'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { Explored } from '../chart/use-reading'
import { rangeOf } from '../time/time-range'
import { areaParameters, type Point, zoomedArea } from './map-zoom'
import type { OnMapZoom } from './use-map-zoom'
import type { TimeZoom } from './use-time-zoom'

const ZOOM_FACTOR = 2

/** The time domain of a chart without a selected range. */
function useWholeTime({ chart, slice, view }: Explored): readonly [number, number] | null {
  return useMemo(() => {
    if (chart.form !== 'lanes') return null
    const { x, empty } = readChart(chart, slice, { ...view, from: null, to: null }).model({
      width: SAMPLE_WIDTH,
    })
    return x?.kind === 'time' && !empty ? x.domain : null
  }, [chart, slice, view])
}

/** The fixed x of a zoom in time without a pointer: the mark nearest to the middle, which itself may be empty. */
function timeZoomCentre({ targets, plot }: ChartModel): number {
  const middle = plot.x + plot.width / 2
  const middles = targets.map(({ box }) => box.x + box.width / 2)
  return middles.reduce((best, x) => (Math.abs(x - middle) < Math.abs(best - middle) ? x : best), Infinity)
}

/** Zooming in time and on maps, by button, key and gesture, with a message at the limits. */
export function useZoom(explored: Explored, sample: ChartModel) {
  const { chart, slice, page, view, setView } = explored
  const wholeTime = useWholeTime(explored)
  const [limit, setLimit] = useState<{ page: View; message: string } | null>(null)
  const isMap = sample.areaOf !== undefined

  const sayLimit = (zoomsIn: boolean) =>
    setLimit({ page, message: zoomsIn ? 'Zoomed in as far as possible.' : 'Zoomed out as far as possible.' })
  /** The view of a part, or the current one where the part has no rows: an empty chart has nothing to zoom from. */
  const withRows = (part: Partial<View>): View =>
    select(chart, slice, { ...view, ...part }).rows.length === 0 ? page : { ...page, ...part }
  const timeParameters = (start: number, last: number): Partial<View> =>
    wholeTime && start <= wholeTime[0] && last >= wholeTime[1]
      ? { from: null, to: null }
      : rangeOf(start, last)

  const zoomed = (factor: number, model: ChartModel, around: Point | null): Partial<View> | null => {
    if (isMap) {
      const area = zoomedArea(model, factor, around)
      return area ? areaParameters(area) : factor < 1 ? null : { lon: null, lat: null }
    }
    if (!wholeTime || !model.x) return null
    const [start, last] = model.x.domain
    const fixedTime = scaleOf(model.x).invert(around?.x ?? timeZoomCentre(model))
    return timeParameters(
      Math.max(wholeTime[0], fixedTime - (fixedTime - start) * factor),
      Math.min(wholeTime[1], fixedTime + (last - fixedTime) * factor),
    )
  }
  const zoomBy = (factor: number, model: ChartModel, around: Point | null) => {
    const part = zoomed(factor, model, around)
    const next = part ? withRows(part) : page
    if (viewHref('', next) === viewHref('', page)) sayLimit(factor < 1)
    else setView(next)
  }
  const zoomIn = (model = sample, around: Point | null = null) => zoomBy(1 / ZOOM_FACTOR, model, around)
  const zoomOut = (model = sample, around: Point | null = null) => zoomBy(ZOOM_FACTOR, model, around)
  const onMapZoom: OnMapZoom = (area, zoomsIn, done) => {
    if (area === null) sayLimit(zoomsIn)
    setView(area ? withRows(areaParameters(area)) : page, done ? 'push' : 'preview')
  }
  const onTimeZoom: TimeZoom['onZoom'] = (start, last, done) =>
    setView(withRows(timeParameters(start, last)), done ? 'push' : 'preview')
  const keys: Readonly<Record<string, typeof zoomIn>> = {
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': () => setView({ ...page, ...(isMap ? { lon: null, lat: null } : { from: null, to: null }) }),
  }
  return {
    wholeTime,
    canZoom: wholeTime !== null || isMap,
    isMap,
    keys,
    zoomIn,
    zoomOut,
    onTimeZoom,
    onMapZoom,
    message: limit?.page === page ? limit.message : '',
  }
}
