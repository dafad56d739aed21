/*
 * Every parameter of a view, in the order of canonical addresses, with its kind, which decides how it is parsed. Pages
 * and charts declare the values that they accept (`ViewSpec`).
 */

export const PARAMETERS = {
  // the two sides of a comparison
  a: 'choice',
  b: 'choice',
  // the about clock, the asserted clock, the recorded clock
  from: 'edtf',
  to: 'edtf',
  known: 'day',
  against: 'day',
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
  contacts: 'list',
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
  facet: 'choice',
  x: 'choice',
  by: 'choice',
  unit: 'choice',
  scale: 'choice',
  stack: 'choice',
  bin: 'choice',
  past: 'choice',
  annotations: 'choice',
  // the order of a list, and its page
  sort: 'choice',
  page: 'integer',
  // open parts of a page
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

/** A closed interval of numbers; null is an open end. Written `100..500`, `100..`, `..500`. */
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
 * Everything that decides what a page shows. null or an empty list is the default, so that equal views have equal
 * addresses.
 */
export type View = { readonly [P in Parameter]: ValueOf[KindOf<P>] }

interface AcceptOf {
  edtf: true
  /** `except` is a well-formed id that is known to match no row. */
  id: true | { readonly except: string }
  text: { readonly maxLength: number }
  /** First and last accepted day; null is unbounded. */
  day: { readonly min: string | null; readonly max: string | null }
  integer: { readonly min: number; readonly max: number; readonly initial: number | null }
  /** `digits` after the decimal point are accepted; by default none. */
  interval: { readonly min: number; readonly max: number; readonly digits?: number }
  list: { readonly of: readonly string[] }
  /** The first value is the default and is left out of addresses. */
  choice: { readonly of: readonly [string, ...string[]] }
}

/** The parameters that a page, chart or export accepts; absent ones are not accepted. */
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
