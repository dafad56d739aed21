import { type RefObject, useEffect, useRef } from 'react'
import type { Area } from '@/lib/forms/map/globe'
import type { ChartModel } from '@/lib/forms/model'
import { codeMissing } from '../build/code-missing'

/** Called with the area to show, null at the limits of zooming, and whether the gesture zooms in and has ended. */
export type OnMapZoom = (area: Area | null, zoomsIn: boolean, ended: boolean) => void

/** Zooming and panning of a map. The code of the gestures is fetched by the first map. */
export function useMapZoom(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  onZoom: OnMapZoom | null,
  scale: number,
): void {
  const latest = useRef({ model, onZoom })
  useEffect(() => {
    latest.current = { model, onZoom }
  })
  const isEnabled = model !== null && onZoom !== null
  useEffect(() => {
    const node = element.current
    if (!node || !isEnabled) return
    let stop: (() => void) | null = null
    let wanted = true
    void import('./map-gestures').then(
      ({ mapGestures }) => {
        if (!wanted) return
        stop = mapGestures(
          node,
          scale,
          () => latest.current.model,
          (...args) => latest.current.onZoom?.(...args),
        )
      },
      () => codeMissing(false),
    )
    return () => {
      wanted = false
      stop?.()
    }
  }, [element, isEnabled, scale])
}
