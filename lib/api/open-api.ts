import 'server-only'
import { z } from 'zod'
import { CHARTS, type ChartId } from '../charts'
import { exportSpec } from '../charts/view-spec'
import { LICENCE } from '../exports/licence'
import { ledger } from '../ledger/load'
import { EVIDENCE_TABLES, isEvidence, TABLES, type Table } from '../ledger/rows'
import { SCHEMAS } from '../ledger/schema'
import { snapshot } from '../ledger/snapshot'
import { ALL_CAVEATS, VERIFIED } from '../ledger/vocabulary'
import { PARAMETERS, type Parameter, type ViewSpec } from '../views/parameters'
import { ENDPOINTS, type EndpointId } from './endpoints'
import { tableSpec } from './listing'
import { MOST_ROWS, USUAL_ROWS } from './paging'

type Json = Readonly<Record<string, unknown>>

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const text: Json = { type: 'string' }
const integer: Json = { type: 'integer' }
const list = (items: Json): Json => ({ type: 'array', items })
const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

/** What a parameter of the view may be, by its kind. Ids of the ledger are many and grow: lists of them stay open. */
function schemaOf(parameter: Parameter, accepts: ViewSpec[Parameter]): Json {
  const kind = PARAMETERS[parameter]
  const given = typeof accepts === 'object' ? (accepts as Json) : {}
  switch (kind) {
    case 'edtf':
      return { ...text, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }
    case 'day':
      return { ...text, format: 'date' }
    case 'integer':
      return { ...integer, minimum: given.min, maximum: given.max }
    case 'interval':
      return { ...text, pattern: '^\\d*\\.\\.\\d*$' }
    case 'choice':
      return { ...text, enum: given.of }
    case 'text':
      return { ...text, maxLength: given.maxLength }
    case 'id':
    case 'list':
      return text
    default:
      return kind satisfies never
  }
}

const WORDS: Partial<Record<Parameter, string>> = {
  from: 'First day, month or year that rows are about',
  to: 'Last day, month or year that rows are about, inclusive',
  known: 'Only what could be known by the evening of this day',
  rev: 'The revision of the ledger; without it the newest',
}

const parameterOf = (name: Parameter, accepts: ViewSpec[Parameter]): Json => ({
  name,
  in: 'query',
  description:
    WORDS[name] ??
    (PARAMETERS[name] === 'list' ? 'Ids, separated by commas; any of them' : `The view's ${name}`),
  schema: schemaOf(name, accepts),
})

const parametersOf = (spec: ViewSpec): readonly Json[] =>
  (Object.keys(PARAMETERS) as Parameter[])
    .filter((name) => spec[name] !== undefined)
    .map((name) => parameterOf(name, spec[name]))

const PAGING: readonly Json[] = [
  {
    name: 'limit',
    in: 'query',
    description: 'How many rows an answer holds',
    schema: { ...integer, minimum: 1, maximum: MOST_ROWS, default: USUAL_ROWS },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'Where to go on, from “next” of the page before',
    schema: text,
  },
]

const inPath = (name: string, schema: Json = text): Json => ({ name, in: 'path', required: true, schema })

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

function operation(id: string, summary: string, answer: Json, parameters: readonly Json[] = []): Json {
  return {
    get: {
      operationId: id,
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        '200': { description: 'The answer', content: { 'application/json': { schema: answer } } },
        '304': { description: 'Not changed since the tag in If-None-Match' },
        ...(parameters.length > 0
          ? {
              '400': problem('A parameter was refused: which, why and what is allowed'),
              '404': problem('There is no such thing'),
            }
          : {}),
      },
    },
  }
}

/** Rows of a table as the interface gives them: what the ledger's own schema makes of a row of cells. */
function rowSchema(table: Table): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(SCHEMAS[table], { io: 'output' }) as Json & {
    properties: Json
    required: readonly string[]
  }
  const { until: __, ...properties } = schema.properties
  const weighed: Json = isEvidence(table)
    ? {
        weakness: list({ ...text, enum: Object.keys(ALL_CAVEATS) }),
        support: list({ ...text, enum: Object.keys(VERIFIED) }),
        known: { ...text, format: 'date' },
      }
    : {}
  return {
    type: 'object',
    properties: { ...properties, ...weighed },
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

/** Which answer each address gives. Tables have a path each, so that their rows and parameters can be told. */
const ANSWERS: Readonly<
  Record<Exclude<EndpointId, 'table' | 'chartRows'>, { answer: Json; parameters?: readonly Json[] }>
> = {
  index: { answer: object({ endpoints: list({ type: 'object' }) }) },
  charts: { answer: object({ charts: list(reference('Chart')) }) },
  chart: { answer: reference('Chart'), parameters: [inPath('chart')] },
  record: {
    answer: { type: 'object' },
    parameters: [inPath('id'), ...(['known', 'rev'] as const).map((name) => parameterOf(name, undefined))],
  },
  records: {
    answer: object({ records: list({ type: 'object' }) }),
    parameters: [
      {
        name: 'ids',
        in: 'query',
        required: true,
        description: '1 to 200 ids of records, separated by commas',
        schema: text,
      },
    ],
  },
  revisions: { answer: object({ revisions: list(reference('Revision')) }) },
  diff: {
    answer: object({ from: integer, to: integer, changes: list(reference('Change')) }),
    parameters: (['from', 'to'] as const).map((name) => ({
      name,
      in: 'query',
      description: name === 'from' ? 'The older revision' : 'The newer revision',
      schema: { ...integer, minimum: 1 },
    })),
  },
  ledger: { answer: object({ revision: integer, date: { ...text, format: 'date' }, digest: text }) },
  openapi: { answer: { type: 'object' } },
}

let made: Json | null = null

/**
 * The interface as an OpenAPI 3.1 document, made from the endpoints, the parameters and the ledger's own schemas. Made
 * once: what it is made of changes with a build only.
 */
export function openApi(): Json {
  made ??= document()
  return made
}

function document(): Json {
  const at = snapshot(ledger())
  const newest = at.revision.number
  const anyChart: ViewSpec = Object.assign(
    {},
    ...(Object.keys(CHARTS) as ChartId[]).map((id) => exportSpec(CHARTS[id], at, 'data')),
  )
  const { table: _, chartRows, ...plain } = ENDPOINTS
  const paths: Record<string, Json> = {}
  for (const [id, { path, summary }] of Object.entries(plain)) {
    const { answer, parameters } = ANSWERS[id as keyof typeof ANSWERS]
    paths[path] = operation(id, summary, answer, parameters)
  }
  paths[chartRows.path] = operation(
    'chartRows',
    chartRows.summary,
    listOf({ anyOf: EVIDENCE_TABLES.map((table) => reference(SCHEMA_NAMES[table])) }),
    [inPath('chart', { ...text, enum: Object.keys(CHARTS) }), ...parametersOf(anyChart), ...PAGING],
  )
  for (const table of TABLES)
    paths[`/api/v1/${table}`] = operation(
      `list${SCHEMA_NAMES[table]}`,
      `The rows of ${table}`,
      listOf(reference(SCHEMA_NAMES[table])),
      [...parametersOf(tableSpec(table, at, newest)), ...PAGING],
    )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alliance Ledger',
      version: '1',
      summary: 'Who said what about the military alliance of North Korea and Russia',
      license: { name: LICENCE.title, identifier: LICENCE.name },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(TABLES.map((table) => [SCHEMA_NAMES[table], rowSchema(table)])),
        RevisionName: object({ number: integer, date: { ...text, format: 'date' }, digest: text }),
        Revision: object({ number: integer, date: { ...text, format: 'date' }, note: text, digest: text }),
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
          parameters: list(object({ name: text, kind: text })),
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
            available: list(text),
          },
          ['problems', 'available'],
        ),
      },
    },
  }
}
