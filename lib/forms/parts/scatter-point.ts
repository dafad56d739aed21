import type { Shape } from '../model'
import type { Paint } from '../theme/paint'

/** A row with two known quantities; rows that lack one are not drawn, and the chart counts them. */
export interface ScatterPoint {
  readonly key: string
  readonly records: readonly string[]
  readonly label: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly paint: Paint
  readonly shape: Shape
  readonly hollow: boolean
}

export interface ScatterReference {
  readonly axis: 'x' | 'y'
  readonly value: number
  readonly label: string
}

export interface ScatterOptions {
  /** The points that set the axes; by default those that are drawn. */
  readonly frame?: readonly Pick<ScatterPoint, 'x' | 'y'>[]
  readonly xLabel: string
  readonly yLabel: string
  readonly xUnit: string
  readonly yUnit: string
  readonly scale: 'linear' | 'log'
  readonly references: readonly ScatterReference[]
}
