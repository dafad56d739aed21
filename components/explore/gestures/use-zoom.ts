import { useMemo, useState } from 'react'
import { select } from '@/lib/charts/query/select'
import { readChart } from '@/lib/charts/read'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { ChartModel } from '@/lib/forms/model'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { Explored } from '../chart/use-reading'
import { rangeOf } from '../time/time-range'
import { lookingAt, type Point, zoomedArea } from './map-zoom'
import type { MapFrame } from './use-map-zoom'
import type { TimeZoom } from './use-time-zoom'

const STEP = 2

/** The stretch of time that a chart shows when its view names none. */
function useWholeTime({ chart, slice, view }: Explored): readonly [number, number] | null {
  return useMemo(() => {
    if (chart.form !== 'lanes') return null
    const whole = readChart(chart, slice, { ...view, from: null, to: null }).model({ width: 640 })
    return whole.x?.kind === 'time' && !whole.empty ? whole.x.domain : null
  }, [chart, slice, view])
}

/** What zooms in time hold on to unless a mark is meant: the one nearest to the middle. Around that may be a gap. */
function nearMiddle({ targets, plot }: ChartModel): number {
  const still = plot.x + plot.width / 2
  const middles = targets.map(({ box }) => box.x + box.width / 2)
  return middles.reduce((best, x) => (Math.abs(x - still) < Math.abs(best - still) ? x : best), Infinity)
}

/** Zooming in time and over maps, by button, key and gesture; where it ends, words say so. */
export function useZoom(explored: Explored, sample: ChartModel) {
  const { chart, slice, page, view, setView } = explored
  const whole = useWholeTime(explored)
  const [end, setEnd] = useState<{ page: View; words: string } | null>(null)
  const isMap = sample.areaOf !== undefined

  const ended = (nearer: boolean) =>
    setEnd({ page, words: nearer ? 'This is as near as it goes.' : 'This is as far out as it goes.' })
  /** What a gesture comes to: it stops at the last part with rows, as nothing else is there to hold on to. */
  const within = (part: Partial<View>): View =>
    select(chart, slice, { ...view, ...part }).rows.length === 0 ? page : { ...page, ...part }
  const span = (start: number, last: number): Partial<View> =>
    whole && start <= whole[0] && last >= whole[1] ? { from: null, to: null } : rangeOf(start, last)

  const nextPart = (factor: number, model: ChartModel, at: Point | null): Partial<View> | null => {
    if (isMap) {
      const area = zoomedArea(model, factor, at)
      return area ? lookingAt(area) : factor < 1 ? null : { lon: null, lat: null }
    }
    if (!whole || !model.x) return null
    const [start, last] = model.x.domain
    const still = scaleOf(model.x).invert(at?.x ?? nearMiddle(model))
    return span(
      Math.max(whole[0], still - (still - start) * factor),
      Math.min(whole[1], still + (last - still) * factor),
    )
  }
  const by = (factor: number, model: ChartModel, at: Point | null) => {
    const part = nextPart(factor, model, at)
    const next = part ? within(part) : page
    if (viewHref('', next) === viewHref('', page)) ended(factor < 1)
    else setView(next)
  }
  const nearer = (model = sample, at: Point | null = null) => by(1 / STEP, model, at)
  const farther = (model = sample, at: Point | null = null) => by(STEP, model, at)
  const look: MapFrame = (area, closer, done) => {
    if (area === null) ended(closer)
    setView(area ? within(lookingAt(area)) : page, done ? 'push' : 'preview')
  }
  const show: TimeZoom['onZoom'] = (start, last, done) =>
    setView(within(span(start, last)), done ? 'push' : 'preview')
  const keys: Readonly<Record<string, typeof nearer>> = {
    '+': nearer,
    '=': nearer,
    '-': farther,
    '0': () => setView({ ...page, ...(isMap ? { lon: null, lat: null } : { from: null, to: null }) }),
  }
  return {
    whole,
    zooms: whole !== null || isMap,
    isMap,
    keys,
    nearer,
    farther,
    show,
    look,
    words: end?.page === page ? end.words : '',
  }
}
