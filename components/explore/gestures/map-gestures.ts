import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { Area } from '@/lib/forms/map/globe'
import type { ChartModel } from '@/lib/forms/model'
import { areaIn } from './map-zoom'
import { wheelDelta } from './wheel-delta'

/** Only Ctrl and wheel or two fingers zoom: one finger and the mouse select, the wheel alone scrolls the page. */
const isMapGesture = (event: WheelEvent | MouseEvent | TouchEvent) =>
  event.type === 'wheel' ? event.ctrlKey : 'touches' in event && event.touches.length > 1

/**
 * Zooms a map by Ctrl and wheel, and zooms and pans it by two fingers. `scale` is the size of the element relative to its
 * drawing. Each gesture is relative to the model at its start. Returns a function that removes the listeners.
 */
export function mapGestures(
  element: HTMLElement,
  scale: number,
  currentModel: () => ChartModel | null,
  onZoom: (area: Area | null, zoomsIn: boolean, ended: boolean) => void,
): () => void {
  let startModel: ChartModel | null = null
  const behavior = zoom<HTMLElement, unknown>()
    .filter(isMapGesture)
    .wheelDelta(wheelDelta)
    .on('start zoom end', ({ type, transform, sourceEvent }) => {
      if (!sourceEvent) return
      if (type === 'start') startModel = currentModel()
      if (startModel && (transform.k !== 1 || transform.x !== 0 || transform.y !== 0)) {
        const { plot } = startModel
        const box = {
          x: transform.invertX(plot.x * scale) / scale,
          y: transform.invertY(plot.y * scale) / scale,
          width: plot.width / transform.k,
          height: plot.height / transform.k,
        }
        onZoom(areaIn(startModel, box), transform.k > 1, type === 'end')
      }
      if (type === 'end') behavior.transform(selection, zoomIdentity)
    })
  const selection = select(element).call(behavior).on('dblclick.zoom', null)
  return () => {
    selection.on('.zoom', null)
  }
}
