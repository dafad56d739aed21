import { z } from 'zod'
import { isDay, isEdtf } from '../time/edtf'
import { ID_PATTERN } from './id-pattern'
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

const id = z.string().regex(ID_PATTERN, 'lower-case letters, digits, single hyphens or dots')
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const text = z.string().regex(/^[^\u0000-\u001f\u007f]+$/, 'one line of text, not empty')
const list = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(';')))
    .pipe(z.array(item))
const some = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .min(1, 'at least one')
    .transform((cell) => cell.split(';'))
    .pipe(z.array(item).min(1))

const number = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a plain decimal number such as 14000 or 0.7')
  .transform(Number)
  .pipe(z.number())
const positive = number.pipe(z.number().positive('more than 0; an unknown quantity is an empty cell'))
const count = number.pipe(z.int().min(1, 'a whole number from 1; unknown is an empty cell'))
const flag = z
  .enum(['true', 'false'])
  .transform((cell) => cell === 'true')
  .pipe(z.boolean())
const edtf = z
  .string()
  .refine(isEdtf, 'an EDTF date: 2024, 2024-10, 2024-10-18, with ~ for about, or start/end, or ../end')
const day = z.string().refine(isDay, 'a day that exists, YYYY-MM-DD')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM')
const url = z.url({ protocol: /^https?$/ })
const country = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166 alpha-3 code')
const party = z
  .string()
  .regex(/^(?:[A-Z]{3}|EU|UN|NATO|IAEA)$/, 'an ISO 3166 alpha-3 code, EU, UN, NATO or IAEA')
/** A government, or an actor that speaks for itself alone. */
const voice = z
  .string()
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
    title: text,
    titled: oneOf(TITLED),
    publisher: optional(text),
    kind: oneOf(SOURCE_KINDS),
    url: optional(url),
    published: optional(edtf),
    verified: oneOf(VERIFIED),
    relay: oneOf(RELAYS),
    ...recorded,
  }),
  actors: z.strictObject({
    id,
    name: text,
    short_name: text,
    country: optional(country),
    side: oneOf(SIDES),
    kind: oneOf(ACTOR_KINDS),
    voice: optional(voice),
    ...recorded,
  }),
  people: z.strictObject({ id, name: text, country, role: optional(text), ...recorded }),
  places: z.strictObject({
    id,
    name: text,
    kind: oneOf(PLACE_KINDS),
    lat: optional(number.pipe(z.number().min(-90).max(90))),
    lon: optional(number.pipe(z.number().min(-180).max(180))),
    country: list(country),
    ...recorded,
  }),
  indicators: z.strictObject({
    id,
    topic: oneOf(TOPICS),
    label: text,
    unit: oneOf(UNITS),
    measure: oneOf(MEASURES),
    definition: text,
    ...recorded,
  }),
  estimates: z.strictObject({
    id,
    indicator: id,
    claimant: id,
    attribution: optional(text),
    asserted: edtf,
    about: edtf,
    low: optional(number),
    best: optional(number),
    high: optional(number),
    qualifier: oneOf(QUALIFIERS),
    sources: some(id),
    note: optional(text),
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
    system: list(text),
    level: optional(oneOf(LEVELS)),
    contact: optional(oneOf(CONTACTS)),
    counterpart: optional(party),
    actors: some(party),
    people: list(id),
    place: optional(id),
    flow: optional(oneOf(FLOWS)),
    headline: text,
    detail: optional(text),
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
    note: optional(text),
    caveats,
    ...recorded,
  }),
  missiles: z.strictObject({
    id,
    name: text,
    other_names: list(text),
    class: oneOf(CLASSES),
    propellant: optional(oneOf(PROPELLANTS)),
    first_shown: optional(edtf),
    first_tested: optional(edtf),
    max_range_km: optional(positive),
    status: text,
    sources: some(id),
    note: optional(text),
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
    note: optional(text),
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
    note: optional(text),
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
    note: optional(text),
    ...recorded,
  }),
  annotations: z.strictObject({
    id,
    chart: id,
    date: edtf,
    words: text,
    event: id,
    ...recorded,
  }),
  revisions: z.strictObject({
    number: number.pipe(z.int().min(1)),
    date: day,
    note: text,
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'),
  }),
} as const
