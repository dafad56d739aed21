import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { chartDescription } from '@/lib/api/chart-description'
import { diffAnswer } from '@/lib/api/diff-answer'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { FILE_ADDRESSES } from '@/lib/api/file-addresses'
import { chartListing, tableListing } from '@/lib/api/listing'
import { openApi } from '@/lib/api/open-api'
import { CHARTS, type ChartId } from '@/lib/charts'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { FORMATS, TIMELINE_FORMATS } from '@/lib/exports/index'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Row, TABLES } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'
import { recordView } from '@/lib/records/record'
import { recordList } from '@/lib/records/record-list'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

interface Parameter {
  readonly name: string
  readonly schema: { readonly enum?: readonly string[]; readonly pattern?: string }
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { get: { parameters?: readonly Parameter[]; responses: Readonly<Record<string, Answer>> } }
    >
  >
  readonly components: object
}
interface Answer {
  readonly content?: Readonly<Record<string, { schema: object }>>
}

const document = openApi() as unknown as Document
const at = snapshot(ledger())

const schemaOf = (path: string) =>
  document.paths[path]?.get.responses['200']?.content?.['application/json']?.schema

/** Compiled once for each address: that takes longer than to hold an answer to it. */
const validatorOf = memoByValue((path: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile({
    ...schemaOf(path),
    components: document.components,
  }),
)

/** Holds an answer to what the document says of its address. */
function expectDescribed(path: string, answer: unknown) {
  expect(schemaOf(path), path).toBeDefined()
  const validate = validatorOf(path)
  validate(JSON.parse(JSON.stringify(answer)))
  expect(validate.errors).toBeNull()
}

const parameter = (path: string, named: string) =>
  document.paths[path]?.get.parameters?.find(({ name }) => name === named)

describe('the OpenAPI document', () => {
  it('is one, by its own schema', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(document) as unknown as Record<string, unknown>,
    )
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('has nothing that the linter of Redocly finds', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'openapi.json')
    writeFileSync(path, JSON.stringify(document))
    const { stdout, stderr } = spawnSync(
      'node_modules/.bin/redocly',
      ['lint', path, '--extends=recommended', '--format=json'],
      {
        encoding: 'utf8',
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    )
    const { totals, problems } = JSON.parse(stdout || stderr) as {
      totals: object
      problems: readonly { ruleId: string; message: string }[]
    }
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
    expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
  })

  it('has every endpoint, every table and every file', () => {
    const paths = Object.keys(document.paths)
    for (const { path } of [...Object.values(ENDPOINTS), ...Object.values(FILE_ADDRESSES)])
      if (path !== ENDPOINTS.table.path) expect(paths).toContain(path)
    for (const table of TABLES) expect(paths).toContain(`/api/v1/${table}`)
  })

  it('has the formats of the catalogue', () => {
    const formats = (path: string) => parameter(path, 'format')?.schema.enum
    expect(formats('/charts/{chart}.{format}')).toEqual(Object.values(FORMATS).map((each) => each.extension))
    expect(formats('/timeline.{format}')).toEqual(TIMELINE_FORMATS)
    const { content } = document.paths['/charts/{chart}.{format}']?.get.responses['200'] ?? {}
    expect(Object.keys(content ?? {}).sort()).toEqual(
      [...new Set(Object.values(FORMATS).map(({ mediaType }) => mediaType))].sort(),
    )
  })

  it.each(Object.keys(CHARTS) as ChartId[])('knows every parameter of %s with every value', (id) => {
    for (const [name, accepts] of Object.entries(exportSpec(CHARTS[id], at, 'picture'))) {
      const described = parameter('/charts/{chart}.{format}', name)
      expect(described, name).toBeDefined()
      if (described?.schema.enum && typeof accepts === 'object' && 'of' in accepts)
        expect(described.schema.enum, name).toEqual(expect.arrayContaining([...accepts.of]))
    }
  })

  it('lets an interval be negative, broken and open', () => {
    const rows = new RegExp(parameter('/api/v1/charts/{chart}/rows', 'lon')?.schema.pattern ?? '^$')
    for (const interval of ['-12.5..3', '..', '100..', '..500', '124.25..131.5'])
      expect(rows.test(interval), interval).toBe(true)
    for (const wrong of ['1', 'a..b', '1.2.3', '1..2..3']) expect(rows.test(wrong), wrong).toBe(false)
  })
})

describe('answers are as the document says', () => {
  it.each(TABLES)('the rows of %s', (table) => {
    expectDescribed(`/api/v1/${table}`, tableListing(table, new URLSearchParams('limit=500')).content)
  })

  it.each(Object.keys(CHARTS) as ChartId[])('%s and its rows', (id) => {
    expectDescribed('/api/v1/charts/{chart}', chartDescription(CHARTS[id], at))
    expectDescribed(
      '/api/v1/charts/{chart}/rows',
      chartListing(CHARTS[id], new URLSearchParams('limit=20')).content,
    )
  })

  it('the lists of charts, addresses and revisions', () => {
    const charts = Object.values(CHARTS).map((chart) => chartDescription(chart, at))
    expectDescribed('/api/v1/charts', { charts })
    expectDescribed('/api/v1', { endpoints: Object.values(ENDPOINTS) })
    expectDescribed('/api/v1/revisions', { revisions: ledger().revisions })
    const { number, date, digest } = at.revision
    expectDescribed('/api/v1/ledger', { revision: number, date, digest })
  })

  it('what changed between any two revisions', () => {
    for (let to = 2; to <= at.revision.number; to++) {
      const { content } = diffAnswer(new URLSearchParams({ from: String(to - 1), to: String(to) }))
      expect((content as { changes: unknown[] }).changes.length).toBeGreaterThan(0)
      expectDescribed('/api/v1/diff', content)
    }
  })

  it.each(TABLES)('records of %s', (table) => {
    const rows = at.tables[table] as readonly Row[]
    const some = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)].flatMap((row) => row?.id ?? [])
    for (const id of some)
      expectDescribed('/api/v1/records/{id}', recordView(ledger(), id, { ...DEFAULT_VIEW, rev: null }))
    expectDescribed('/api/v1/records', { records: recordList(ledger(), some, { rev: null, known: null }) })
  })
})
