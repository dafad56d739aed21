import { LEDGER_DESCRIPTION, LEDGER_KEYWORDS, LEDGER_NAME } from '@/lib/about/ledger'
import { columnsOf } from '@/lib/ledger/load/parse'
import type { FileName } from '@/lib/ledger/schema/rows'
import {
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
} from '@/lib/ledger/schema/vocabulary'
import { slug } from '@/lib/text/slug'

/** The columns whose values about.json lists. */
const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sources kind': SOURCE_KINDS,
  'actors side': SIDES,
  'actors kind': ACTOR_KINDS,
  'places kind': PLACE_KINDS,
  'indicators topic': TOPICS,
  'indicators unit': UNITS,
  'events topic': TOPICS,
  'events kind': EVENT_KINDS,
  'events domain': DOMAINS,
  'events level': LEVELS,
  'events flow': FLOWS,
  'missile-tests landing': LANDINGS,
  'cruise-launches landing': LANDINGS,
  'coverage topic': TOPICS,
}

interface Field {
  readonly name: string
  readonly description: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

interface Resource {
  readonly name: FileName
  readonly sources?: unknown
  readonly schema: { readonly fields: readonly Field[] }
}

/** A field with the values of its vocabulary, in its constraints and in its description: `What it is. city: City; …`. */
function listedField(field: Field, values: Readonly<Record<string, string>>): Field {
  const { enum: before, maxLength: _, ...constraints } = field.constraints ?? {}
  const first = Array.isArray(before) ? `${before[0]}: ` : ''
  const at = first === '' ? -1 : field.description.indexOf(first)
  const lead = (at === -1 ? field.description : field.description.slice(0, at)).trim()
  const ids = Object.keys(values)
  if (ids.length === 0) return { ...field, description: lead, constraints: { ...constraints, maxLength: 0 } }
  const list = ids.map((id) => `${id}: ${values[id]}`).join('; ')
  return { ...field, description: `${lead} ${list}.`, constraints: { ...constraints, enum: ids } }
}

/**
 * A descriptor (`datapackage.json`) for what this build is about: the tables that `own` describes as it does, the others as
 * that of another ledger of the same tables does.
 */
export function describedPackage(own: string | null, other: string, version: string): string {
  const { resources: others, sources: _, ...descriptor } = JSON.parse(other)
  const owns: readonly Resource[] = own === null ? [] : JSON.parse(own).resources
  const resources = others.map((resource: Resource) => {
    const described = owns.find(({ name }) => name === resource.name)
    return described === undefined ? resource : { ...resource, ...described, schema: resource.schema }
  })
  const described = {
    ...descriptor,
    name: slug(LEDGER_NAME),
    title: LEDGER_NAME,
    version,
    description: LEDGER_DESCRIPTION,
    keywords: LEDGER_KEYWORDS,
    sources: [],
    resources: resources.map(({ sources: _, ...resource }: Resource) => ({
      ...resource,
      schema: {
        ...resource.schema,
        fields: columnsOf(resource.name).flatMap((column) => {
          const field = resource.schema.fields.find(({ name }) => name === column)
          const values = LISTED[`${resource.name} ${column}`]
          if (field === undefined) return []
          return values === undefined ? field : listedField(field, values)
        }),
      },
    })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}
