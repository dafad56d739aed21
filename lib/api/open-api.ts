import 'server-only'
import { z } from 'zod'
import { LEDGER_NAME, LEDGER_SUBJECT } from '@/lib/about/ledger'
import { CHARTS } from '@/lib/charts'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { LICENCE } from '@/lib/exports/licence'
import type { STATE_COLUMNS } from '@/lib/exports/rows/row-assessment'
import { STATE_NAMES } from '@/lib/ledger/claims/current-claims'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { EVIDENCE_TABLES, isEvidence, TABLES, type Table } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { ALL_CAVEATS, SUPPORT } from '@/lib/ledger/schema/vocabulary'
import { RETAINED } from '@/lib/views/retained-params'
import { ENDPOINTS, type EndpointId } from './endpoints'
import { filePaths } from './file-paths'
import { day, integer, type Json, list, object, oneOf, orNull, reference, text, truth } from './json-schema'
import { tableSpec } from './listing'
import {
  asEvents,
  asJson,
  inPath,
  operation,
  PAGING,
  parameterOf,
  parametersOf,
  problem,
} from './open-api-parts'
import { RECORD_SCHEMAS } from './record-schemas'
import { unionSpec } from './union-spec'

/** What an answer says of a claim on the as-of day of its view. */
const STATE: Json = {
  state: oneOf(STATE_NAMES),
  state_words: text,
  replaced_by: {
    ...orNull(text),
    description: 'The claim that superseded it, else the one that makes it dated',
  },
} satisfies Readonly<Record<(typeof STATE_COLUMNS)[number], Json>>

/** Of rows of a view that compares two days. */
const KNOWN_ON: Json = {
  ...text,
  enum: ['both', 'known', 'against'],
  description: 'With `against` alone: on which of the two days the row was known',
}

/** The schema of a table's rows in responses, derived from the ledger's own schema. */
function rowSchema(table: Table): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(SCHEMAS[table], { io: 'output' }) as Json & {
    properties: Json
    required: readonly string[]
  }
  const { until: __, ...properties } = schema.properties
  const weighed: Json = isEvidence(table)
    ? {
        weakness: list({ ...text, enum: Object.keys(ALL_CAVEATS) }),
        weakness_words: list(text),
        support: list({ ...text, enum: Object.keys(SUPPORT) }),
        known: day,
        ...(table === 'estimates' ? STATE : {}),
      }
    : {}
  return {
    type: 'object',
    properties: { ...properties, ...weighed, ...(isEvidence(table) && { known_on: KNOWN_ON }) },
    required: [...schema.required.filter((name) => name !== 'until'), ...Object.keys(weighed)],
    additionalProperties: false,
  }
}

const listOf = (rows: Json): Json =>
  object({
    revision: reference('RevisionName'),
    view: text,
    licence: text,
    total: integer,
    rows: list(rows),
    next: { type: ['string', 'null'] },
  })

const SCHEMA_NAMES = Object.fromEntries(
  TABLES.map((table) => [
    table,
    table.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
  ]),
) as Record<Table, string>

/** The response of each endpoint. Tables have a path each, so that their rows and parameters can be described. */
const ANSWERS: Readonly<
  Record<Exclude<EndpointId, 'table' | 'chartRows' | 'live'>, { answer: Json; parameters?: readonly Json[] }>
> = {
  index: {
    answer: object({
      endpoints: list(object({ path: text, summary: text, lists: truth, example: text })),
    }),
  },
  charts: { answer: object({ charts: list(reference('Chart')) }) },
  chart: { answer: reference('Chart'), parameters: [inPath('chart')] },
  record: {
    answer: reference('Record'),
    parameters: [inPath('id'), parameterOf('known', RETAINED.known), parameterOf('rev', RETAINED.rev)],
  },
  records: {
    answer: object({ records: list(reference('RecordLink')) }),
    parameters: [
      {
        name: 'ids',
        in: 'query',
        required: true,
        description: '1 to 200 ids of records, separated by commas',
        schema: text,
      },
      parameterOf('known', RETAINED.known),
      parameterOf('rev', RETAINED.rev),
    ],
  },
  revisions: { answer: object({ revisions: list(reference('Revision')) }) },
  diff: {
    answer: object({
      from: integer,
      to: integer,
      total: integer,
      changes: list(reference('Change')),
      next: { type: ['string', 'null'] },
    }),
    parameters: [
      ...(['from', 'to'] as const).map((name) => ({
        name,
        in: 'query',
        description: name === 'from' ? 'The older revision' : 'The newer revision',
        schema: { ...integer, minimum: 1 },
      })),
      ...PAGING,
    ],
  },
  ledger: { answer: object({ revision: integer, date: day, digest: text }) },
  openapi: { answer: { type: 'object' } },
}

const LIVE_DATA =
  'One event at once, and one at each change: its data is a JSON object with “revision” (its number), “date”, “digest” and “build” (of the site). Comments in between keep the connection.'

const LAST_EVENT_ID: Json = {
  name: 'Last-Event-ID',
  in: 'header',
  description: 'The id of the last event that was heard: it is not told again',
  schema: text,
}

let cached: Json | null = null

/**
 * The OpenAPI 3.1 document, derived from the endpoints, the parameters and the ledger's schemas. Cached, since these
 * change with a build only.
 */
export function openApi(): Json {
  cached ??= document()
  return cached
}

function document(): Json {
  const at = snapshot(ledger())
  const newest = at.revision.number
  const anyChart = unionSpec(Object.values(CHARTS).map((chart) => exportSpec(chart, at, 'data', newest)))
  const { table: _, chartRows, live, ...plain } = ENDPOINTS
  const paths: Record<string, Json> = {}
  for (const [id, { path, summary }] of Object.entries(plain)) {
    const { answer, parameters } = ANSWERS[id as keyof typeof ANSWERS]
    paths[path] = operation(id, summary, asJson(answer), parameters)
  }
  paths[live.path] = operation('live', live.summary, asEvents(LIVE_DATA), [LAST_EVENT_ID], {
    '503': problem(
      'Too many listen already; ask again after the seconds in Retry-After, or ask for the ledger',
    ),
  })
  paths[chartRows.path] = operation(
    'chartRows',
    chartRows.summary,
    asJson(listOf({ anyOf: EVIDENCE_TABLES.map((table) => reference(SCHEMA_NAMES[table])) })),
    [inPath('chart', oneOf(Object.keys(CHARTS))), ...parametersOf(anyChart), ...PAGING],
  )
  for (const table of TABLES)
    paths[`/api/v1/${table}`] = operation(
      `list${SCHEMA_NAMES[table]}`,
      `The rows of ${table}`,
      asJson(listOf(reference(SCHEMA_NAMES[table]))),
      [...parametersOf(tableSpec(table, at, newest)), ...PAGING],
    )
  Object.assign(paths, filePaths(at, newest))
  return {
    openapi: '3.1.0',
    info: {
      title: LEDGER_NAME,
      version: '1',
      summary: `Who said what about ${LEDGER_SUBJECT}`,
      license: { name: LICENCE.title, identifier: LICENCE.name },
    },
    servers: [{ url: '/' }],
    // Nothing asks for a key: declared, so that programs need not guess.
    security: [],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(TABLES.map((table) => [SCHEMA_NAMES[table], rowSchema(table)])),
        ...RECORD_SCHEMAS,
        RevisionName: object({ number: integer, date: day, digest: text }),
        Revision: object({ number: integer, date: day, note: text, digest: text }),
        Chart: object({
          id: text,
          title: text,
          question: text,
          definition: text,
          notes: list(text),
          form: text,
          table: text,
          dashboard: text,
          page: text,
          rows: text,
          files: { type: 'object', additionalProperties: text },
          // Further properties are constraints: "of", "min", "max" …
          parameters: list({ ...object({ name: text, kind: text }), additionalProperties: true }),
        }),
        Change: object({
          table: text,
          id: text,
          kind: { ...text, enum: ['added', 'withdrawn', 'corrected'] },
          columns: list(object({ column: text, before: text, after: text })),
          words: text,
        }),
        Problem: object(
          {
            type: text,
            title: text,
            status: integer,
            detail: text,
            problems: list(object({ parameter: text, value: text, reason: text, allowed: text })),
            omitted: integer,
            available: list(text),
            requestId: text,
          },
          ['problems', 'omitted', 'available', 'requestId'],
        ),
      },
    },
  }
}
