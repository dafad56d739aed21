import { curveLinearClosed, line } from 'd3-shape'

type Points = readonly (readonly [x: number, y: number])[]

// Hundredths of a pixel are finer than visible.
const open = line<Points[number]>().digits(2)
const closed = line<Points[number]>().curve(curveLinearClosed).digits(2)

/** Path data through points in pixels. */
export const polyline = (points: Points): string => open(points) ?? ''

/** The same, closed. */
export const polygon = (points: Points): string => closed(points) ?? ''
