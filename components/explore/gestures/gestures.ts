import type { Chart } from '@/lib/charts/chart'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Box, ChartModel } from '@/lib/forms/model'
import type { ParametersOf, View } from '@/lib/views/parameters'
import { rangeOf } from '../time/time-range'
import { areaParameters } from './map-zoom'

/** What dragging over a chart does: select a range of time, select a rectangle, or pan in time. */
export type Gesture = 'range' | 'rectangle' | 'zoom' | null

/** The gesture of a chart. A range on an axis of assertion dates cannot be selected: views have no such range. */
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

/** The view narrowed to a selected box of the plot. */
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
