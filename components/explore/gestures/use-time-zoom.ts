import { type RefObject, useEffect, useRef } from 'react'
import type { Axis } from '@/lib/forms/model'
import { codeMissing } from '../build/code-missing'
import type { TimeGestures } from './time-gestures'

export interface TimeZoom {
  /** The axis of the chart without a selected range. */
  readonly whole: Axis
  /** The interval shown, in UTC milliseconds. */
  readonly domain: readonly [number, number]
  readonly onZoom: (start: number, end: number, ended: boolean) => void
}

/** Zooming and panning in time. The code of the gestures is fetched by the first chart that zooms. */
export function useTimeZoom(
  element: RefObject<HTMLElement | null>,
  time: TimeZoom | null,
  scale: number,
): void {
  const latest = useRef(time)
  const gestures = useRef<TimeGestures | null>(null)
  useEffect(() => {
    latest.current = time
    if (time) gestures.current?.setRange(...time.domain)
  })
  const [first, last] = time?.whole.domain ?? []
  const [left, right] = time?.whole.range ?? []
  useEffect(() => {
    const node = element.current
    if (!node || first === undefined || last === undefined || left === undefined || right === undefined)
      return
    let wanted = true
    void import('./time-gestures').then(
      ({ timeGestures }) => {
        if (!wanted) return
        const whole: Axis = { kind: 'time', domain: [first, last], range: [left, right] }
        gestures.current = timeGestures(node, whole, scale, (...args) => latest.current?.onZoom(...args))
        if (latest.current) gestures.current.setRange(...latest.current.domain)
      },
      () => codeMissing(false),
    )
    return () => {
      wanted = false
      gestures.current?.stop()
      gestures.current = null
    }
  }, [element, first, last, left, right, scale])
}
