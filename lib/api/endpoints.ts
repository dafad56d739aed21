import { EXAMPLES } from '@/lib/about/examples'
import { LIVE_PATH } from '@/lib/http/live-path.mjs'

/** An endpoint, for the descriptions of routes, the OpenAPI document and the documentation page. */
export interface Endpoint {
  /** With path parameters in braces. */
  readonly path: string
  readonly summary: string
  /** Whether it takes the view parameters of its charts or table, and `limit` and `cursor`. */
  readonly lists: boolean
  /** A working example. */
  readonly example: string
}

/** Every endpoint below `/api/v1`. */
export const ENDPOINTS = {
  index: {
    path: '/api/v1',
    summary: 'The addresses of this API',
    lists: false,
    example: '/api/v1',
  },
  charts: {
    path: '/api/v1/charts',
    summary: 'Every chart with its question, its files and its parameters',
    lists: false,
    example: '/api/v1/charts',
  },
  chart: {
    path: '/api/v1/charts/{chart}',
    summary: 'One chart',
    lists: false,
    example: `/api/v1/charts/${EXAMPLES.chart}`,
  },
  chartRows: {
    path: '/api/v1/charts/{chart}/rows',
    summary: 'The rows behind a view of a chart',
    lists: true,
    example: `/api/v1/charts/${EXAMPLES.chart}/rows?${EXAMPLES.view}`,
  },
  table: {
    path: '/api/v1/{table}',
    summary: 'The rows of a table, filtered as charts and lists are',
    lists: true,
    example: `/api/v1/events?${EXAMPLES.events}`,
  },
  record: {
    path: '/api/v1/records/{id}',
    summary: 'One row with all its versions, its sources and what others say',
    lists: false,
    example: `/api/v1/records/${EXAMPLES.record}`,
  },
  records: {
    path: '/api/v1/records',
    summary: 'Titles and dates of up to 200 rows by their ids, with what weakens them',
    lists: false,
    example: `/api/v1/records?ids=${EXAMPLES.record},${EXAMPLES.claimant}`,
  },
  revisions: {
    path: '/api/v1/revisions',
    summary: 'Every published revision with its note and its digest',
    lists: false,
    example: '/api/v1/revisions',
  },
  diff: {
    path: '/api/v1/diff',
    summary: 'What changed between two revisions, row by row',
    lists: false,
    example: '/api/v1/diff?from=1&to=2',
  },
  ledger: {
    path: '/api/v1/ledger',
    summary: 'The newest revision, to check whether a copy is still current',
    lists: false,
    example: '/api/v1/ledger',
  },
  live: {
    path: LIVE_PATH,
    summary: 'The newest revision now and whenever a later one is published, as server-sent events',
    lists: false,
    example: LIVE_PATH,
  },
  openapi: {
    path: '/api/v1/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    lists: false,
    example: '/api/v1/openapi.json',
  },
} as const satisfies Readonly<Record<string, Endpoint>>

export type EndpointId = keyof typeof ENDPOINTS
