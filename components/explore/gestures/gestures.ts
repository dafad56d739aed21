import type { Chart } from '@/lib/charts/chart'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Box, ChartModel } from '@/lib/forms/model'
import type { ParametersOf, View } from '@/lib/views/parameters'
import { rangeOf } from '../time/time-range'
import { areaParameters } from './map-zoom'

/** What dragging over a chart does: select a range of time, select a rectangle of values, or move along in time. */
export type Gesture = 'range' | 'rectangle' | 'zoom' | null

/** The gesture of a chart. Where the axis is the day of assertion, a range of it is no range of the view. */
export function gestureOf(chart: Chart, view: View, model: ChartModel): Gesture {
  switch (chart.form) {
    case 'stacked-bars':
    case 'flow':
    case 'mirror':
    case 'line':
    case 'estimates':
      return model.x?.kind === 'time' && view.x !== 'asserted' ? 'range' : null
    case 'lanes':
      return model.x?.kind === 'time' ? 'zoom' : null
    case 'calendar':
    case 'timeline':
      return null
    case 'map':
      return 'rectangle'
    case 'scatter':
      return chart.intervals && model.x && model.y ? 'rectangle' : null
    default:
      return chart.form satisfies never
  }
}

/** What a selected part of the plot narrows the view to. */
export function narrowed(chart: Chart, view: View, model: ChartModel, box: Box): View {
  if (model.areaOf) {
    const area = model.areaOf(box)
    return area ? { ...view, ...areaParameters(area) } : view
  }
  if (!model.x) return view
  const [low, high] = [scaleOf(model.x).invert(box.x), scaleOf(model.x).invert(box.x + box.width)]
  if (model.x.kind === 'time') return { ...view, ...rangeOf(low, high) }
  if (!model.y) return view
  const [top, bottom] = [scaleOf(model.y).invert(box.y), scaleOf(model.y).invert(box.y + box.height)]
  const selectedIntervals: { readonly [P in ParametersOf<'interval'>]?: readonly [number, number] } = {
    distance: [low, high],
    apogee: [bottom, top],
  }
  const intervals = (chart.intervals ?? []).map(({ parameter, min, max }) => {
    const [from, to] = selectedIntervals[parameter] ?? [min, max]
    const interval = { low: Math.max(min, Math.floor(from)), high: Math.min(max, Math.ceil(to)) }
    return [parameter, interval] as const
  })
  return { ...view, ...Object.fromEntries(intervals) }
}
