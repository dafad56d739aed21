import { z } from 'zod'

/*
 * What about.json may say: everything in which one ledger differs from another apart from its rows. docs/own-ledger.md is
 * the guide to it.
 */

const words = z.string().min(1).max(600)
const label = z.string().min(1).max(80)
const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const id = z.string().regex(ID, 'lower-case letters, digits, single hyphens or dots')
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour as #rrggbb, in lower case')
const colours = { light: colour, dark: colour }

/** A closed vocabulary: each id with its label. */
const vocabulary = (key: z.ZodType<string, string> = id) => z.record(key, label)
const coloured = z.record(id, z.strictObject({ label, ...colours }))
/** Codes of states and bodies, as in the columns `country`, `counterpart` and `actors`. */
const code = z.string().regex(/^[A-Z]{2,8}$/, 'two to eight capital letters')

const ENTRIES = {
  topics: z.array(id).optional(),
  kinds: z.array(id).optional(),
  landmarks: z.boolean().optional(),
}

/** A sentence of an answer, computed from rows. */
const sentence = z.union([
  z.strictObject({ claims: id, what: words }),
  z.strictObject({ each: id, lead: words, most: z.int().min(1).max(5).default(2) }),
  z.strictObject({ amounts: id, lead: words }),
  z.strictObject({ events: z.strictObject(ENTRIES), lead: words, most: z.int().min(1).max(5).default(1) }),
])

/** Where a view has a row of any of these indicators: panels and filters leave the others out. */
const ofIndicators = z.array(id).min(1)
/** A limit of the data: always told, from a day on, or where a view has certain rows or indicators. */
const note = z.union([
  words,
  z.strictObject({ text: words, since: z.iso.date(), indicators: ofIndicators.optional() }),
  z.strictObject({ text: words, indicators: ofIndicators }),
  z.strictObject({ text: words, rows: z.array(z.string()).min(1) }),
])
const texts = {
  title: words,
  question: words,
  definition: words,
  notes: z.array(note).default([]),
  /** The subject that a comparison of it starts with, as /compare names it. */
  compares: z.string().optional(),
}
const indicator = z.strictObject({
  id,
  name: words,
  /** Another indicator whose newest claim is drawn as a line to compare with. */
  against: z.strictObject({ id, name: words }).optional(),
  inSummary: z.boolean().optional(),
})
const indicators = z.array(indicator).min(1).max(12)
const noun = z.tuple([label, label])
const by = z.enum(['topic', 'kind'])

/** A chart that a template draws; one with code of its own is a file of lib/charts/catalogue. */
const chart = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('claims'),
    ...texts,
    indicators,
    noun: words,
    annotated: z.boolean().default(false),
    scale: z.enum(['offered', 'log']).optional(),
  }),
  z.strictObject({ form: z.literal('series'), ...texts, indicators, noun: words }),
  z.strictObject({ form: z.literal('counts'), ...texts, events: z.strictObject(ENTRIES), by, unit: noun }),
  z.strictObject({ form: z.literal('lanes'), ...texts, events: z.strictObject(ENTRIES), by, unit: noun }),
  z.strictObject({ form: z.literal('map'), ...texts, events: z.strictObject(ENTRIES), unit: noun }),
])

const dashboard = z.strictObject({
  name: label,
  question: words,
  description: words,
  /** Sentences, or the name of a file of lib/charts/answers. */
  answer: z.union([id, z.array(sentence).min(1)]),
  charts: z.array(id).min(1),
  leads: z.array(id).optional(),
  /** The topics of its newest events; null for the landmarks of all. */
  topics: z.array(id).nullable(),
  /** The topics of the rows of its charts, where they are more. */
  covers: z.array(id).optional(),
  also: z.array(z.string()).optional(),
})

/** A figure of the overview: the newest claim about an indicator, or the name of a file of lib/charts/tiles. */
const tile = z.union([id, z.strictObject({ id, label, topic: id, chart: id, indicator: id })])

const entityChart = z.strictObject({ chart: id, title: words.optional() })

export const ABOUT = z.strictObject({
  name: label,
  about: words,
  description: words,
  keywords: z.array(label),
  places: words,
  from: z.string().regex(/^\d{4}$/, 'a year of four digits'),
  /** Who launches what the tables of launches list. */
  launchedBy: label.default('The launching side'),
  dashboards: z
    .record(z.string().regex(/^\/[a-z-]*$/, 'a path of small letters and hyphens'), dashboard)
    .refine((all) => '/' in all, 'a dashboard / among them'),
  charts: z.record(id, chart).default({}),
  tiles: z.array(tile).default([]),
  comparisons: z.array(z.strictObject({ a: z.string(), b: z.string(), question: words })).default([]),
  /** The charts that a person, a place or a type of missile can have at the head of its page; # is its name. */
  entityCharts: z
    .strictObject({
      people: z.array(entityChart).default([]),
      places: z.array(entityChart).default([]),
      missiles: z.array(entityChart).default([]),
    })
    .default({ people: [], places: [], missiles: [] }),
  /** Working examples for the documentation of the API: queries without the question mark. */
  examples: z.strictObject({
    chart: id,
    view: words,
    record: words,
    claimant: words,
    comparison: words,
    events: words,
    timeline: words,
  }),
  sides: coloured.refine((all) => 'independent' in all, 'a side independent among them'),
  topics: coloured,
  counterparts: z.record(code, z.strictObject(colours)).default({}),
  parties: z.record(code, z.strictObject({ name: label, article: z.boolean().optional() })),
  eventKinds: vocabulary(),
  domains: vocabulary().default({}),
  levels: vocabulary().default({}),
  flows: vocabulary().default({}),
  landings: vocabulary().default({}),
  units: vocabulary(z.string().min(1).max(20)).refine((all) => 'persons' in all, 'a unit persons among them'),
  actorKinds: vocabulary(),
  placeKinds: vocabulary(),
  sourceKinds: vocabulary(),
  phrases: z.record(id, words).default({}),
  untimed: z.array(id).default([]),
})

export type About = z.output<typeof ABOUT>
