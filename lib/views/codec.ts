import type { Problem } from '@/lib/http/problem'
import { repeatedParameters } from '@/lib/http/repeated-parameters'
import { shownValue } from '@/lib/http/shown-value'
import { ID_PATTERN, MAX_ID_LENGTH } from '@/lib/ledger/schema/id-pattern'
import { isDay, isEdtf, span } from '@/lib/ledger/time/edtf'
import {
  DEFAULT_VIEW,
  type Interval,
  PARAMETERS,
  type Parameter,
  type View,
  type ViewSpec,
} from './parameters'

const MAX_LISTED = 12

/** The result of parsing a parameter: its value, or why there is none and what is allowed. */
type Outcome = { readonly value: unknown } | { readonly reason: string; readonly allowed: string }

const listed = (ids: readonly string[]) =>
  ids.length <= MAX_LISTED
    ? ids.join(', ')
    : `${ids.slice(0, MAX_LISTED).join(', ')} and ${ids.length - MAX_LISTED} more`

// Half of a surrogate pair, as truncation can leave it; no address can contain one.
const HALF_CHARACTER = /\p{Surrogate}/gu
// Marks that turn the words of the page around a text.
const DIRECTIONS = /\p{Bidi_Control}+/gu
const CONTROLS_AND_SPACE = /[\p{Cc}\s]+/gu

const NUMBER = String.raw`-?(?:0|[1-9]\d{0,6})(?:\.\d{1,4})?`
const INTERVAL = new RegExp(String.raw`^(${NUMBER})?\.\.(${NUMBER})?$`)
const digitsOf = (text: string) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

const READ = {
  edtf: (text: string, _: true): Outcome =>
    /^[\d-]+$/.test(text) && isEdtf(text)
      ? { value: text }
      : { reason: 'is not a date', allowed: 'a year, month or day: 2024, 2024-10 or 2024-10-18' },
  day: (text: string, { min, max }: { min: string | null; max: string | null }): Outcome => {
    const allowed = `a day YYYY-MM-DD${min ? ` from ${min}` : ''}${max ? ` up to ${max}` : ''}`
    if (!isDay(text)) return { reason: 'is not a day', allowed }
    if ((min && text < min) || (max && text > max)) return { reason: 'lies outside the ledger', allowed }
    return { value: text }
  },
  integer: (
    text: string,
    { min, max, initial }: { min: number; max: number; initial: number | null },
  ): Outcome => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (!(number >= min && number <= max))
      return { reason: 'is not a number allowed here', allowed: `a whole number from ${min} to ${max}` }
    return { value: number === initial ? null : number }
  },
  interval: (
    text: string,
    { min, max, digits = 0 }: { min: number; max: number; digits?: number },
  ): Outcome => {
    const numbers = digits === 0 ? 'whole numbers' : `numbers of up to ${digits} digits after the point`
    const allowed = `low..high, low.. or ..high with ${numbers} from ${min} to ${max}`
    const ends = INTERVAL.exec(text)?.slice(1) ?? []
    const given = ends.filter((end) => end !== undefined)
    if (given.length === 0 || given.some((end) => digitsOf(end) > digits))
      return { reason: 'is not an interval', allowed }
    // Adding 0 turns -0 into 0.
    const [low = null, high = null] = ends.map((end) => (end === undefined ? null : Number(end) + 0))
    const outside = [low, high].some((end) => end !== null && (end < min || end > max))
    if (outside || (low !== null && high !== null && low > high))
      return { reason: 'is not an interval', allowed }
    return { value: { low, high } satisfies Interval }
  },
  id: (text: string, accept: true | { except: string }): Outcome =>
    text.length <= MAX_ID_LENGTH && ID_PATTERN.test(text) && (accept === true || text !== accept.except)
      ? { value: text }
      : { reason: 'is not the id of a record', allowed: 'an id as shown at /records' },
  text: (text: string, { maxLength }: { maxLength: number }): Outcome => {
    const words = text.replace(DIRECTIONS, '').replace(CONTROLS_AND_SPACE, ' ').trim()
    if (words.length > maxLength) return { reason: 'is too long', allowed: `at most ${maxLength} characters` }
    return { value: words === '' ? null : words }
  },
  choice: (text: string, { of }: { of: readonly string[] }): Outcome =>
    of.includes(text)
      ? { value: text === of[0] ? null : text }
      : { reason: 'is not one of the choices', allowed: listed(of) },
} as const

function readList(texts: readonly string[], of: readonly string[]): { value: string[]; bad: string[] } {
  const requested = [...new Set(texts.flatMap((text) => text.split(',')).filter((text) => text !== ''))]
  return {
    value: requested.filter((id) => of.includes(id)).sort(),
    bad: requested.filter((id) => !of.includes(id)),
  }
}

/** Parameters that only some pages can take, with who does. */
const ELSEWHERE: { readonly [P in Parameter]?: Omit<Problem, 'parameter' | 'value'> } = {
  against: {
    reason: 'cannot be shown here: one drawing of two days takes axes',
    allowed: 'on charts of claims, counts, values and events over time; not on maps and lists',
  },
}

/** A view and the problems of its address; each problem fell back to the default. */
export interface Parsed {
  readonly view: View
  readonly problems: readonly Problem[]
}

/**
 * Parses a view from the query of an address. Never throws: a page shows `problems` and continues with the defaults, a
 * request for data with problems is answered with 400.
 */
export function parseView(query: URLSearchParams, spec: ViewSpec): Parsed {
  const values: Partial<Record<Parameter, unknown>> = {}
  const problems: Problem[] = []
  const accepted = Object.keys(spec) as Parameter[]

  for (const key of new Set(query.keys())) {
    const texts = query.getAll(key)
    const parameter = key as Parameter
    const accept = Object.hasOwn(spec, key) ? spec[parameter] : undefined
    if (accept === undefined) {
      const reason = Object.hasOwn(PARAMETERS, key) ? 'is not taken here' : 'is not a parameter of this site'
      problems.push({
        parameter: shownValue(key),
        value: shownValue(texts.join(',')),
        reason,
        allowed: listed(accepted),
        ...(Object.hasOwn(ELSEWHERE, key) && ELSEWHERE[parameter]),
      })
      continue
    }
    const kind = PARAMETERS[parameter]
    if (kind === 'list') {
      const { of } = accept as { of: readonly string[] }
      const { value, bad } = readList(texts, of)
      const allowed = bad.length > 0 ? listed(of) : ''
      for (const id of bad)
        problems.push({ parameter: key, value: shownValue(id), reason: 'is not known here', allowed })
      values[parameter] = value
      continue
    }
    const value = texts.at(-1) ?? ''
    // A form submitted without JavaScript sends empty fields as well; they mean the default.
    if (value === '') continue
    problems.push(...repeatedParameters(query, [key]))
    // A spec holds for each parameter what its kind accepts; by a key that varies TypeScript cannot follow that.
    const outcome = READ[kind](value, accept as never)
    if ('value' in outcome) values[parameter] = outcome.value
    else problems.push({ parameter: key, value: shownValue(value), ...outcome })
  }

  const view = { ...DEFAULT_VIEW, ...values } as View
  if (view.from !== null && view.to !== null && (span(view.from).start ?? 0) >= (span(view.to).end ?? 0)) {
    problems.push({
      parameter: 'from',
      value: view.from,
      reason: 'lies after to',
      allowed: `a date up to ${view.to}`,
    })
    return { view: { ...view, from: null, to: null }, problems }
  }
  if (view.against !== null && view.against === (view.known ?? spec.against?.max)) {
    problems.push({
      parameter: 'against',
      value: view.against,
      reason: 'is the day that is shown anyway',
      allowed: 'a day before or after it',
    })
    return { view: { ...view, against: null }, problems }
  }
  return { view, problems }
}

function written(value: View[Parameter]): string {
  if (value === null) return ''
  if (typeof value === 'object' && 'low' in value) return `${value.low ?? ''}..${value.high ?? ''}`
  return typeof value === 'object' ? [...value].sort().join(',') : String(value)
}

// Characters that URLSearchParams escapes although a query may contain them (RFC 3986); links are more readable
// without.
const escaped = (text: string) =>
  encodeURIComponent(text.replace(HALF_CHARACTER, '\ufffd')).replace(/%(?:2C|3A|2F)/g, decodeURIComponent)

/**
 * The canonical query of a view, without `?`: defaults left out, keys in the order of `PARAMETERS`, lists sorted. Empty
 * for the default view.
 */
export function formatView(view: View): string {
  return (Object.keys(PARAMETERS) as Parameter[])
    .map((parameter) => [parameter, written(view[parameter])] as const)
    .filter(([, text]) => text !== '')
    .map(([parameter, text]) => `${parameter}=${escaped(text)}`)
    .join('&')
}

/** An address for a view: `path`, or `path?query`. */
export function viewHref(path: string, view: View): string {
  const query = formatView(view)
  return query === '' ? path : `${path}?${query}`
}
