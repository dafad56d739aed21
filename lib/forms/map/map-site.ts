import type { Paint } from '../theme/paint'
import type { Area, Land, Position } from './globe'
import type { ProjectionName } from './projection'

/** The rows of one category at one place. */
export interface MapPart {
  readonly label: string
  readonly paint: Paint
  readonly records: readonly string[]
}

/** A place with rows. */
export interface MapSite {
  readonly key: string
  readonly at: Position
  readonly name: string
  /** In the order of the categories, none empty. */
  readonly parts: readonly [MapPart, ...MapPart[]]
  /** Every row of it is thinly sourced. */
  readonly hollow: boolean
  /** What is said of a single row instead of a count. */
  readonly only: { readonly label: string; readonly lines: readonly string[] } | null
}

/** The shortest way over the Earth between two points. */
export interface MapPath {
  readonly from: Position
  readonly to: Position
  /** Its length. */
  readonly km: number
  readonly paint: Paint
}

export interface MapOptions {
  readonly projection: ProjectionName
  /** What the projection is true to; null is the middle of what is shown. */
  readonly centre: Position | null
  /** What is shown apart from the sites and paths; null shows just those. */
  readonly area: Area | null
  readonly land: Land
  /** Height over width where the size does not say. */
  readonly aspect: number
  /** What the rows are, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** The list parameter that narrows a view to places by their keys. */
  readonly parameter: string
  /** Paths longer than this, in km, may leave the frame, so that the places can be told apart. */
  readonly reach?: number
  /** Points to find one's way by. */
  readonly references?: readonly { readonly at: Position; readonly label: string }[]
  /** Circles of equal distance around the centre, km. */
  readonly distances?: readonly number[]
}
