/** A point on the Earth in degrees, north and east positive. */
export interface Position {
  readonly lat: number
  readonly lon: number
}

/** A part of the Earth between two meridians and two parallels, in degrees. */
export interface Area {
  readonly lon: readonly [number, number]
  readonly lat: readonly [number, number]
}

/** Land and borders, as rings and lines of [longitude, latitude]: the coordinates of GeoJSON. */
export interface Land {
  readonly polygons: number[][][][]
  readonly borders: number[][][]
}

/** Minimum radius of the visible part of the Earth, in degrees. */
export const MIN_RADIUS_DEGREES = 0.4
