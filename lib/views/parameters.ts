/*
 * Every parameter that a view can carry, in the one order in which a canonical address writes them.
 * The kind says how its text is read; what is allowed in a given place is declared by that page or chart (`ViewSpec`).
 */

export const PARAMETERS = {
  // what a comparison lays side by side
  a: 'choice',
  b: 'choice',
  // the about clock, the asserted clock, the recorded clock
  from: 'edtf',
  to: 'edtf',
  known: 'day',
  rev: 'integer',
  // filters
  claimants: 'list',
  sides: 'list',
  topics: 'list',
  tables: 'list',
  kinds: 'list',
  landmark: 'list',
  domains: 'list',
  systems: 'list',
  classes: 'list',
  outcomes: 'list',
  people: 'list',
  places: 'list',
  counterparts: 'list',
  levels: 'list',
  ways: 'list',
  exchanges: 'list',
  sourcing: 'list',
  support: 'list',
  caveats: 'list',
  without: 'list',
  distance: 'interval',
  apogee: 'interval',
  lon: 'interval',
  lat: 'interval',
  q: 'text',
  // the chart's own controls
  x: 'choice',
  by: 'choice',
  unit: 'choice',
  scale: 'choice',
  stack: 'choice',
  bin: 'choice',
  // the order of a list, and the part of it that is shown
  sort: 'choice',
  page: 'integer',
  // what of the page is open
  tab: 'choice',
  focus: 'id',
  theme: 'choice',
  lang: 'choice',
  // exports only
  w: 'integer',
  h: 'integer',
  dpr: 'integer',
  chrome: 'choice',
  text: 'choice',
} as const

export type Parameter = keyof typeof PARAMETERS
type KindOf<P extends Parameter> = (typeof PARAMETERS)[P]
export type ParametersOf<K extends string> = { [P in Parameter]: KindOf<P> extends K ? P : never }[Parameter]

/** A closed stretch of numbers; null is an open end. Written `100..500`, `100..`, `..500`. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

interface ValueOf {
  edtf: string | null
  day: string | null
  id: string | null
  text: string | null
  choice: string | null
  integer: number | null
  interval: Interval | null
  list: readonly string[]
}

/**
 * Everything that decides what a reader sees. null or an empty list means the default, so two equal views
 * are written as the same address.
 */
export type View = { readonly [P in Parameter]: ValueOf[KindOf<P>] }

interface AcceptOf {
  edtf: true
  /** `except` has the looks of an id and names no row, as far as who asked for it was told. */
  id: true | { readonly except: string }
  text: { readonly maxLength: number }
  /** First and last day allowed; null is unbounded. */
  day: { readonly min: string | null; readonly max: string | null }
  integer: { readonly min: number; readonly max: number; readonly initial: number | null }
  /** `digits` after the point are allowed; none unless it says so. */
  interval: { readonly min: number; readonly max: number; readonly digits?: number }
  list: { readonly of: readonly string[] }
  /** The first value is the default and is left out of addresses. */
  choice: { readonly of: readonly [string, ...string[]] }
}

/** What one page, chart or export takes; a parameter that is absent is not taken there. */
export type ViewSpec = { readonly [P in Parameter]?: AcceptOf[KindOf<P>] }

// Object.fromEntries forgets which keys it was given, so the type is stated.
export const DEFAULT_VIEW: View = Object.freeze(
  Object.fromEntries(
    Object.entries(PARAMETERS).map(([parameter, kind]) => [
      parameter,
      kind === 'list' ? Object.freeze([]) : null,
    ]),
  ),
) as unknown as View
