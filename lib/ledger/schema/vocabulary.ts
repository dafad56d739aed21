/*
 * The closed vocabularies of the ledger: each id with its label. Those of its subject come from `about.json`; those of its
 * method are here. `data/datapackage.json` lists the same ids as enum constraints; a test compares the two.
 */
import type { SIDES, TOPICS } from '@/lib/about/vocabulary'

export {
  ACTOR_KINDS,
  DOMAINS,
  EVENT_KINDS,
  FLOWS,
  LANDINGS,
  LEVELS,
  PLACE_KINDS,
  SIDES,
  SOURCE_KINDS,
  TOPICS,
  UNITS,
} from '@/lib/about/vocabulary'

export type Side = keyof typeof SIDES

export type Topic = keyof typeof TOPICS

/** What a contact between North Korea and the counterpart was. `docs/data.md` tells what is one. */
export const CONTACTS = { meeting: 'Meeting', call: 'Telephone call', letter: 'Letter' } as const
export type Contact = keyof typeof CONTACTS

/** Missile classes, by range where they have one. */
export const CLASSES = {
  CRBM: 'Close-range ballistic',
  SRBM: 'Short-range ballistic',
  MRBM: 'Medium-range ballistic',
  IRBM: 'Intermediate-range ballistic',
  ICBM: 'Intercontinental ballistic',
  SLBM: 'Submarine-launched ballistic',
  HGV: 'Hypersonic glide vehicle',
  SLV: 'Space launch vehicle',
  cruise: 'Cruise missile',
  SAM: 'Surface-to-air missile',
} as const

export const OUTCOMES = { success: 'Success', failure: 'Failure' } as const
export const PLATFORMS = { 'surface-ship': 'Surface ship', submarine: 'Submarine' } as const
export const PROPELLANTS = { solid: 'Solid', liquid: 'Liquid' } as const

/** Wording of a number by its claimant. The site uses no other words for it. */
export const QUALIFIERS = {
  exact: 'exactly',
  about: 'about',
  'at-least': 'at least',
  'at-most': 'up to',
  range: 'range',
} as const

export const MEASURES = {
  stock: 'level at a date, running totals included',
  flow: 'amount within a period',
  share: 'part of a whole',
  rate: 'per unit of time, price or growth',
} as const

/** How a source was checked. */
export const VERIFIED = {
  'stored-page': 'page read',
  dataset: 'data set read',
  cited: 'cited elsewhere, original not read',
  seed: 'seed article, no address',
} as const

/** What a second reading of a row came to. */
export const READINGS = {
  confirmed: 'a page shows it as it was entered',
  corrected: 'a page shows it otherwise, and it was corrected',
  'not-found': 'no page that shows it could be read',
} as const

/** The language of a name, and for Korean in Latin letters whose way of writing it. */
export const LANGUAGES = {
  ko: 'Korean',
  'ko-north': 'Korean in Latin letters, as North Korea writes it',
  'ko-south': 'Korean in Latin letters, as South Korea writes it',
  ru: 'Russian',
  uk: 'Ukrainian',
} as const

/** What a name rests on. */
export const NAME_BASES = {
  source: 'written so by a source',
  usual: 'the usual transcription',
} as const

/** What a second reading compared with the page. */
export const COMPARED = {
  number: 'number',
  shape: 'wording of the number',
  dates: 'dates',
  claimant: 'claimant',
  parties: 'parties',
  place: 'place',
  direction: 'direction',
  words: 'headline and detail',
} as const

/** What the evidence of a row consists of: how its sources were checked, and whether somebody read it again. */
export const SUPPORT = {
  ...VERIFIED,
  'read-twice': 'read twice: a second reading agrees with the row',
} as const
export type Support = keyof typeof SUPPORT

/** Whether a source is ordinary, a weak copy of another, or only a pointer to others. */
export const RELAYS = {
  direct: 'ordinary source',
  pointer: 'points to other sources; alone it counts as a data set, beside another source it adds nothing',
  weak: 'weak relay: a copy, an aggregator or a forum',
} as const

/** What the title of a source is. */
export const TITLED = {
  stated: 'title as published',
  described: 'description in place of a title',
  unseen: 'description; original title not seen',
} as const

/** The tables whose coverage is recorded. */
export const COVERED_TABLES = ['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'] as const

/** How closely this ledger has searched a stretch of time. */
export const DENSITIES = {
  dense: 'searched closely',
  thin: 'recorded thinly: some of what happened',
} as const

/** Caveats entered with a row, in the column `caveats`. */
export const CAVEATS = {
  derived: 'inferred from words or calculated from other numbers',
  doubtful: 'flagged as doubtful',
  conversion: 'converted from the capacity of containers, not counted',
  'part-only': 'counts only a part, so the whole is at least this',
  'floors-as-range': 'both ends of the range were worded as minimums',
  provisional: 'outside the main data set, not yet confirmed by it',
  'class-inferred': 'the missile class comes from a text, not from the data set',
  'values-disputed': 'sources disagree about its date, number, type or values',
  'count-approximate': 'the number behind it is approximate or not stated',
  'site-approximate': 'only the area is known; the site is an approximation',
  compiled: 'the spread of several published values, not one claim',
  'headline-only': 'only a headline or a link to it was seen, not the text',
  hindsight: 'its details include knowledge from after its date',
} as const
export type StoredCaveat = keyof typeof CAVEATS

/** Caveats computed from a row and its sources; never stored. */
export const COMPUTED_CAVEATS = {
  'single-source': 'one source only',
  'cited-only': 'cited elsewhere, original not read: a data set cites every source',
  'dataset-only': 'based on one data set alone',
  'seed-only': 'based on the seed article alone',
  'weak-relay': 'every source read for it is a copy, an aggregator or a forum',
  'described-title': 'original title not seen',
  'inexact-assertion': 'the exact day of the statement is not known',
  'open-period': 'the start or end of its period is not known',
  'not-found': 'a second reading found no page that shows it',
} as const

export const ALL_CAVEATS = { ...CAVEATS, ...COMPUTED_CAVEATS } as const
export type Caveat = keyof typeof ALL_CAVEATS

/** The ids of a vocabulary, in its order. */
export function idsOf<V extends Readonly<Record<string, string>>>(
  vocabulary: V,
): [keyof V & string, ...(keyof V & string)[]] {
  return Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]]
}
