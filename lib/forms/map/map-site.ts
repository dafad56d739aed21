import type { CountedRows } from '../parts/bin'
import type { Paint } from '../theme/paint'
import type { Area, Land, Position } from './globe'
import type { ProjectionName } from './projection'

/** The rows of one category at one place. */
export interface MapPart {
  readonly label: string
  readonly paint: Paint
  /** Ids of its rows; none where there are too many to name. */
  readonly records: readonly string[]
  /** In the place of their ids. */
  readonly many?: CountedRows
}

/** How many rows a part has. */
export const partCount = ({ records, many }: MapPart): number => many?.count ?? records.length

/** A place with rows. */
export interface MapSite {
  readonly key: string
  readonly at: Position
  readonly name: string
  /** In the order of the categories, none empty. */
  readonly parts: readonly [MapPart, ...MapPart[]]
  /** Whether every row at the place is thinly sourced. */
  readonly hollow: boolean
  /** The label of a single row, in place of a count. */
  readonly only: { readonly label: string; readonly lines: readonly string[] } | null
}

/** A great-circle path between two points. */
export interface MapPath {
  readonly from: Position
  readonly to: Position
  readonly km: number
  readonly paint: Paint
}

export interface MapOptions {
  readonly projection: ProjectionName
  /** The centre of the projection; null is the middle of the visible part. */
  readonly centre: Position | null
  /** The part of the Earth to show; null fits the sites and paths. */
  readonly area: Area | null
  readonly land: Land
  /** Height divided by width, used without a given height. */
  readonly aspect: number
  /** The unit of the counts, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** The list parameter that selects places by their keys. */
  readonly parameter: string
  /** Paths longer than this, in km, may leave the frame, so that places stay distinguishable. */
  readonly reach?: number
  /** Labelled points for orientation. */
  readonly references?: readonly { readonly at: Position; readonly label: string }[]
  /** Radii of circles around the centre, km. */
  readonly distances?: readonly number[]
}
