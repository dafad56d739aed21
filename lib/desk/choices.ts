import type { Table } from '@/lib/ledger/schema/rows'
import {
  ACTOR_KINDS,
  CAVEATS,
  CLASSES,
  COMPARED,
  CONTACTS,
  DENSITIES,
  DOMAINS,
  EVENT_KINDS,
  FLOWS,
  LANDINGS,
  LANGUAGES,
  LEVELS,
  MEASURES,
  NAME_BASES,
  OUTCOMES,
  PLACE_KINDS,
  PLATFORMS,
  PROPELLANTS,
  QUALIFIERS,
  READINGS,
  RELAYS,
  SIDES,
  SOURCE_KINDS,
  TITLED,
  TOPICS,
  UNITS,
  VERIFIED,
} from '@/lib/ledger/schema/vocabulary'
import { TABLE_WORDS } from '@/words/tables'

type Vocabulary = Readonly<Record<string, string>>

const COVERED: Vocabulary = Object.fromEntries(
  (['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'] as const).map((table) => [
    table,
    TABLE_WORDS[table].name,
  ]),
)

/** The columns of each table that hold one word of a vocabulary. */
export const CHOICES: { readonly [T in Table]?: Readonly<Record<string, Vocabulary>> } = {
  sources: { titled: TITLED, kind: SOURCE_KINDS, verified: VERIFIED, relay: RELAYS },
  actors: { side: SIDES, kind: ACTOR_KINDS },
  places: { kind: PLACE_KINDS },
  indicators: { topic: TOPICS, unit: UNITS, measure: MEASURES },
  estimates: { qualifier: QUALIFIERS },
  events: {
    topic: TOPICS,
    kind: EVENT_KINDS,
    domain: DOMAINS,
    level: LEVELS,
    contact: CONTACTS,
    flow: FLOWS,
    landmark: { true: 'yes', false: 'no' },
  },
  'missile-tests': { class: CLASSES, landing: LANDINGS, outcome: OUTCOMES },
  missiles: { class: CLASSES, propellant: PROPELLANTS },
  'cruise-launches': { class: CLASSES, platform: PLATFORMS, landing: LANDINGS },
  coverage: { topic: TOPICS, density: DENSITIES },
  checks: { outcome: READINGS },
  names: { language: LANGUAGES, basis: NAME_BASES },
}

/** The columns of each table that hold several words of a vocabulary. */
export const MULTIPLE_CHOICES: typeof CHOICES = {
  estimates: { caveats: CAVEATS },
  events: { caveats: CAVEATS },
  'missile-tests': { caveats: CAVEATS },
  'cruise-launches': { caveats: CAVEATS },
  series: { caveats: CAVEATS },
  coverage: { tables: COVERED },
  checks: { compared: COMPARED },
}
