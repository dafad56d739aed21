/** Missiles of one class launched in one month. */
export interface MonthCount {
  /** The first of the month. */
  readonly month: Date
  readonly class: string
  readonly count: number
}

/** A flight of which both quantities are known. */
export interface Flight {
  readonly distance: number
  readonly apogee: number
  readonly class: string
}

export interface PeerChart<T> {
  readonly title: string
  readonly rows: readonly T[]
  /** A colour for each class, in order. */
  readonly colours: ReadonlyMap<string, string>
  readonly width: number
  readonly height: number
}

/** A library that draws the same rows as SVG text in this process. */
export interface Peer {
  readonly name: string
  bars(chart: PeerChart<MonthCount>): Promise<string>
  points(chart: PeerChart<Flight>): Promise<string>
}

export const FONT = 'Source Sans 3'
export const [DISTANCE, APOGEE, MISSILES] = ['Distance, km', 'Apogee, km', 'Missiles']
