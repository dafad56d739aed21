import { type RefObject, useEffect, useRef } from 'react'
import type { Area } from '@/lib/forms/map/globe'
import type { ChartModel } from '@/lib/forms/model'

/** Takes what a zoom or a pan shows of the Earth; null where it goes no nearer or no farther. */
export type MapFrame = (area: Area | null, nearer: boolean, ended: boolean) => void

/** Zooming and panning of a map over an element. The gestures are fetched by the first map. */
export function useMapZoom(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  onLook: MapFrame | null,
  scale: number,
): void {
  const latest = useRef({ model, onLook })
  useEffect(() => {
    latest.current = { model, onLook }
  })
  const takes = model !== null && onLook !== null
  useEffect(() => {
    const node = element.current
    if (!node || !takes) return
    let release: (() => void) | null = null
    let wanted = true
    void import('./map-gestures').then(({ mapGestures }) => {
      if (!wanted) return
      release = mapGestures(
        node,
        scale,
        () => latest.current.model,
        (...looked) => latest.current.onLook?.(...looked),
      )
    })
    return () => {
      wanted = false
      release?.()
    }
  }, [element, takes, scale])
}
