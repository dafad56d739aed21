import { z } from 'zod'
import { isDay, isEdtf } from '../time/edtf'
import { addressProblem } from './address-problem'
import { ID_PATTERN, MAX_ID_LENGTH } from './id-pattern'
import { type TextProblem, textProblem } from './text-problem'
import {
  ACTOR_KINDS,
  CAVEATS,
  CLASSES,
  CONTACTS,
  COVERED_TABLES,
  DENSITIES,
  DOMAINS,
  EVENT_KINDS,
  FLOWS,
  idsOf,
  LANDINGS,
  LEVELS,
  MEASURES,
  OUTCOMES,
  PLACE_KINDS,
  PLATFORMS,
  PROPELLANTS,
  QUALIFIERS,
  RELAYS,
  SIDES,
  SOURCE_KINDS,
  TITLED,
  TOPICS,
  UNITS,
  VERIFIED,
} from './vocabulary'

/*
 * Cells are text, the empty cell is ''. Each schema parses one row of cells into a typed row: unknown becomes null, a
 * list in a cell (separated by ';') becomes an array.
 */

const oneOf = <V extends Readonly<Record<string, string>>>(vocabulary: V) => z.enum(idsOf(vocabulary))
// Each transformation ends in a schema of its result, from which the API describes its responses.
const nothing = z
  .literal('')
  .transform(() => null)
  .pipe(z.null())
const optional = <S extends z.ZodType>(schema: S) => z.union([nothing, schema])

/** A check that says what is wrong, and not only what is allowed. */
const says = (problem: (text: string) => TextProblem | null) => (text: string, context: z.RefinementCtx) => {
  const found = problem(text)
  if (found) context.addIssue({ code: 'custom', message: found.allowed, params: { reason: found.reason } })
}
const atMost = (maximum: number) => ({ abort: true, error: `at most ${maximum} characters` })

const id = z
  .string()
  .max(MAX_ID_LENGTH, atMost(MAX_ID_LENGTH))
  .regex(ID_PATTERN, 'lower-case letters, digits, single hyphens or dots')
const text = (maximum: number) =>
  z
    .string()
    .min(1, { abort: true, error: 'one line of text, not empty' })
    .max(maximum, atMost(maximum))
    .superRefine(says(textProblem))
/** What stands in a chart or in a list. */
const label = text(100)
const line = text(300)
const title = text(500)
const passage = text(2000)

const MAX_ITEMS = 100
const items = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .array(item)
    .max(MAX_ITEMS, { abort: true, error: `at most ${MAX_ITEMS} items` })
    .superRefine((found: readonly unknown[], context) => {
      found.forEach((each, index) => {
        if (found.indexOf(each) < index)
          context.addIssue({
            code: 'custom',
            path: [index],
            message: 'each item once',
            params: { reason: 'stands in the list twice' },
          })
      })
    })
const list = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(';')))
    .pipe(items(item))
const some = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .min(1, 'at least one')
    .transform((cell) => cell.split(';'))
    .pipe(items(item).min(1))

const number = z
  .string()
  // Each number has one way to be written, so that equal numbers are equal cells; it also bounds how long they are.
  .refine(
    (cell) => /^-?\d+(?:\.\d+)?$/.test(cell) && String(Number(cell)) === cell,
    'a plain decimal number such as 14000 or 0.7: no sign +, no blanks, no exponent, no separators, and no zeros before it or after its decimals',
  )
  .transform(Number)
  .pipe(z.number())
const degrees = z
  .string()
  .regex(
    /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d{0,2})(?:\.\d{1,8})?$/,
    'plain decimal degrees such as 39.9; zeros at the end tell how exactly the place is known',
  )
  .transform(Number)
  .pipe(z.number())
const positive = number.pipe(z.number().positive('more than 0; an unknown quantity is an empty cell'))
const count = number.pipe(z.int().min(1, 'a whole number from 1; unknown is an empty cell'))
const flag = z
  .enum(['true', 'false'])
  .transform((cell) => cell === 'true')
  .pipe(z.boolean())
/** A year that was mistyped would stretch every axis; nothing of this subject is older or later. */
const hasYear = (date: string) =>
  date.split('/').every((end) => end === '..' || (end >= '1900' && end < '2100'))
const YEARS = 'a year from 1900 to 2099'
const edtf = z
  .string()
  .refine(isEdtf, {
    error: 'an EDTF date: 2024, 2024-10, 2024-10-18, with ~ for about, or start/end, or ../end',
    abort: true,
  })
  .refine(hasYear, YEARS)
const day = z
  .string()
  .refine(isDay, { error: 'a day that exists, YYYY-MM-DD', abort: true })
  .refine(hasYear, YEARS)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM')
const url = z
  .url({ protocol: /^https?$/, abort: true })
  .max(2000, atMost(2000))
  .superRefine(says(addressProblem))
const country = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166 alpha-3 code')
const party = z
  .string()
  .regex(/^(?:[A-Z]{3}|EU|UN|NATO|IAEA)$/, 'an ISO 3166 alpha-3 code, EU, UN, NATO or IAEA')
/** A government, or an actor that speaks for itself alone. */
const voice = z
  .string()
  .max(MAX_ID_LENGTH, atMost(MAX_ID_LENGTH))
  .regex(/^(?:[A-Z]{3}|[a-z0-9]+(?:[.-][a-z0-9]+)*)$/, 'an ISO 3166 alpha-3 code, or the id of an actor')
const caveats = list(oneOf(CAVEATS))

/** The recorded clock: since and until are revision numbers; until is the first one without the row. */
const recorded = {
  since: number.pipe(z.int().min(1)),
  until: optional(number.pipe(z.int().min(2))),
}

export const SCHEMAS = {
  sources: z.strictObject({
    id,
    title,
    titled: oneOf(TITLED),
    publisher: optional(line),
    kind: oneOf(SOURCE_KINDS),
    url: optional(url),
    published: optional(edtf),
    verified: oneOf(VERIFIED),
    relay: oneOf(RELAYS),
    ...recorded,
  }),
  actors: z.strictObject({
    id,
    name: line,
    short_name: label,
    country: optional(country),
    side: oneOf(SIDES),
    kind: oneOf(ACTOR_KINDS),
    voice: optional(voice),
    ...recorded,
  }),
  people: z.strictObject({ id, name: line, country, role: optional(line), ...recorded }),
  places: z.strictObject({
    id,
    name: line,
    kind: oneOf(PLACE_KINDS),
    lat: optional(degrees.pipe(z.number().min(-90).max(90))),
    lon: optional(degrees.pipe(z.number().min(-180).max(180))),
    country: list(country),
    ...recorded,
  }),
  indicators: z.strictObject({
    id,
    topic: oneOf(TOPICS),
    label,
    unit: oneOf(UNITS),
    measure: oneOf(MEASURES),
    definition: passage,
    ...recorded,
  }),
  estimates: z.strictObject({
    id,
    indicator: id,
    claimant: id,
    attribution: optional(line),
    asserted: edtf,
    about: edtf,
    low: optional(number),
    best: optional(number),
    high: optional(number),
    qualifier: oneOf(QUALIFIERS),
    sources: some(id),
    note: optional(passage),
    caveats,
    ...recorded,
  }),
  events: z.strictObject({
    id,
    date: edtf,
    reported: optional(edtf),
    topic: oneOf(TOPICS),
    kind: oneOf(EVENT_KINDS),
    domain: optional(oneOf(DOMAINS)),
    system: list(line),
    level: optional(oneOf(LEVELS)),
    contact: optional(oneOf(CONTACTS)),
    counterpart: optional(party),
    actors: some(party),
    people: list(id),
    place: optional(id),
    flow: optional(oneOf(FLOWS)),
    headline: line,
    detail: optional(passage),
    landmark: flag,
    sources: some(id),
    caveats,
    ...recorded,
  }),
  'missile-tests': z.strictObject({
    id,
    date: edtf,
    date_kst: optional(day),
    time_utc: optional(time),
    salvo_index: count,
    salvo_size: optional(count),
    missile: optional(id),
    class: optional(oneOf(CLASSES)),
    site: optional(id),
    apogee_km: optional(positive),
    distance_km: optional(positive),
    bearing_deg: optional(number.pipe(z.number().min(0).lt(360))),
    landing: optional(oneOf(LANDINGS)),
    outcome: optional(oneOf(OUTCOMES)),
    sources: some(id),
    note: optional(passage),
    caveats,
    ...recorded,
  }),
  missiles: z.strictObject({
    id,
    name: line,
    other_names: list(line),
    class: oneOf(CLASSES),
    propellant: optional(oneOf(PROPELLANTS)),
    first_shown: optional(edtf),
    first_tested: optional(edtf),
    max_range_km: optional(positive),
    status: line,
    sources: some(id),
    note: optional(passage),
    ...recorded,
  }),
  'cruise-launches': z.strictObject({
    id,
    date: edtf,
    time_utc: optional(time),
    count: optional(count),
    missile: optional(id),
    class: oneOf(CLASSES),
    platform: optional(oneOf(PLATFORMS)),
    site: optional(id),
    landing: optional(oneOf(LANDINGS)),
    distance_km: optional(positive),
    sources: some(id),
    note: optional(passage),
    caveats,
    ...recorded,
  }),
  series: z.strictObject({
    id,
    indicator: id,
    period: edtf,
    value: optional(number),
    low: optional(number),
    high: optional(number),
    claimant: id,
    sources: some(id),
    note: optional(passage),
    caveats,
    ...recorded,
  }),
  coverage: z.strictObject({
    id,
    topic: oneOf(TOPICS),
    tables: some(z.enum(COVERED_TABLES)),
    from: day,
    to: day,
    density: oneOf(DENSITIES),
    note: optional(passage),
    ...recorded,
  }),
  annotations: z.strictObject({
    id,
    chart: id,
    date: edtf,
    words: label,
    event: id,
    ...recorded,
  }),
  revisions: z.strictObject({
    number: number.pipe(z.int().min(1)),
    date: day,
    note: passage,
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'),
  }),
} as const
