import type { Panel } from '@/lib/forms/model'
import { cursorTimeAt } from './cursor-time-at'

/** The path data of a vertical line at a time (UTC milliseconds) in each plot that contains it; empty where none does. */
export function cursorTimePath(panels: readonly Panel[], instant: number | null): string {
  return panels
    .flatMap(({ plot, x: axis }) => {
      const x = cursorTimeAt(axis, instant)
      return x === null ? [] : [`M${x.toFixed(1)} ${plot.y}v${plot.height}`]
    })
    .join('')
}
