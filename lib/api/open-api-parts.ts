import { PARAMETERS, type Parameter, type ViewSpec } from '@/lib/views/parameters'
import { day, integer, type Json, reference, text } from './json-schema'
import { MAX_ROWS, USUAL_ROWS } from './paging'

const NUMBER = '-?\\d+(\\.\\d+)?'

/** The schema of a view parameter, by its kind. Ids of the ledger are many and grow, so lists of them are left open. */
function schemaOf(parameter: Parameter, accepts: ViewSpec[Parameter]): Json {
  const kind = PARAMETERS[parameter]
  const given = typeof accepts === 'object' ? (accepts as Json) : {}
  switch (kind) {
    case 'edtf':
      return { ...text, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }
    case 'day':
      return day
    case 'integer':
      return { ...integer, minimum: given.min, maximum: given.max }
    case 'interval':
      return { ...text, pattern: `^(${NUMBER})?\\.\\.(${NUMBER})?$` }
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
  against:
    'Another such day, to compare with: pictures outline what was known then, rows say to which day they belong',
  rev: 'The revision of the ledger; without it the newest',
}

export const parameterOf = (name: Parameter, accepts: ViewSpec[Parameter]): Json => ({
  name,
  in: 'query',
  description:
    WORDS[name] ??
    (PARAMETERS[name] === 'list' ? 'Ids, separated by commas; any of them' : `The view's ${name}`),
  schema: schemaOf(name, accepts),
})

export const parametersOf = (spec: ViewSpec): readonly Json[] =>
  (Object.keys(PARAMETERS) as Parameter[])
    .filter((name) => spec[name] !== undefined)
    .map((name) => parameterOf(name, spec[name]))

export const PAGING: readonly Json[] = [
  {
    name: 'limit',
    in: 'query',
    description: 'How many rows an answer holds',
    schema: { ...integer, minimum: 1, maximum: MAX_ROWS, default: USUAL_ROWS },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'Where to go on, from “next” of the page before',
    schema: text,
  },
]

export const inPath = (name: string, schema: Json = text): Json => ({
  name,
  in: 'path',
  required: true,
  schema,
})

export const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

/** Server-sent events (OpenAPI 3.1 describes no event by itself): `data` is JSON. */
export const asEvents = (data: string): Json => ({
  'text/event-stream': { schema: { ...text, description: data } },
})

export const asJson = (answer: Json): Json => ({ 'application/json': { schema: answer } })

/** An operation: its parameters, and its response with its media type. */
export function operation(
  id: string,
  summary: string,
  content: Json,
  parameters: readonly Json[] = [],
  more: Json = {},
): Json {
  const named = parameters.some((parameter) => parameter.in === 'path')
  return {
    get: {
      operationId: id,
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        '200': { description: 'The answer', content },
        '304': { description: 'Not changed since the tag in If-None-Match' },
        '400': problem('A parameter was refused: which, why and what is allowed'),
        ...(named ? { '404': problem('No such resource') } : {}),
        ...more,
      },
    },
  }
}
