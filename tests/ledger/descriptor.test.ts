import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { columnsOf, fileOf } from '@/lib/ledger/load/parse'
import { readLedger } from '@/lib/ledger/load/read'
import { REFERENCES } from '@/lib/ledger/schema/references'
import type { FileName, Table } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { CAVEATS, idsOf } from '@/lib/ledger/schema/vocabulary'

/*
 * The part of a Data Package 2.0 descriptor that this one uses, closed: what the published profile requires is
 * required, and nothing may stand there that it does not define.
 */
const common = { name: z.string(), description: z.string().min(1) }
const required = z.boolean().optional()
const bounds = { minimum: z.number().optional(), maximum: z.number().optional() }
const exclusive = { exclusiveMinimum: z.number().optional(), exclusiveMaximum: z.number().optional() }
const numeric = z.strictObject({ required, ...bounds, ...exclusive }).optional()
const strings = z.strictObject({
  required,
  pattern: z.string().optional(),
  enum: z.array(z.string()).min(1).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
})
const licence = z.strictObject({ name: z.string(), path: z.url(), title: z.string() })
const origin = z.strictObject({ title: z.string(), path: z.url() })
const field = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('string'),
    format: z.literal('uri').optional(),
    constraints: strings.optional(),
  }),
  z.strictObject({ ...common, type: z.literal('number'), constraints: numeric }),
  z.strictObject({ ...common, type: z.literal('integer'), constraints: numeric }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    constraints: z.strictObject({ required }).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('time'), format: z.literal('%H:%M') }),
  z.strictObject({
    ...common,
    type: z.literal('boolean'),
    trueValues: z.array(z.string()),
    falseValues: z.array(z.string()),
    constraints: z.strictObject({ required }),
  }),
])
const DESCRIPTOR = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  version: z.string().regex(/^\d+\.0\.0$/),
  description: z.string(),
  keywords: z.array(z.string()).min(1),
  licenses: z.array(licence).min(1),
  sources: z.array(origin),
  resources: z.array(
    z.strictObject({
      name: z.enum(Object.keys(SCHEMAS) as [FileName, ...FileName[]]),
      type: z.literal('table'),
      path: z.string(),
      title: z.string(),
      description: z.string(),
      format: z.literal('csv'),
      mediatype: z.literal('text/csv'),
      encoding: z.literal('utf-8'),
      licenses: z.array(licence).min(1),
      sources: z.array(origin).optional(),
      dialect: z.strictObject({
        delimiter: z.literal(','),
        lineTerminator: z.literal('\n'),
        quoteChar: z.literal('"'),
        doubleQuote: z.literal(true),
        header: z.literal(true),
      }),
      schema: z.strictObject({
        fields: z.array(field),
        missingValues: z.tuple([z.literal('')]),
        primaryKey: z.array(z.string()),
        foreignKeys: z
          .array(
            z.strictObject({
              fields: z.tuple([z.string()]),
              reference: z.strictObject({ resource: z.string(), fields: z.tuple([z.literal('id')]) }),
            }),
          )
          .optional(),
      }),
    }),
  ),
})

const descriptor = DESCRIPTOR.parse(JSON.parse(readFileSync('data/datapackage.json', 'utf8')))
const resources = descriptor.resources.map((resource) => [resource.name, resource] as const)
type Field = z.output<typeof field>

/** What a schema says of the text in a cell. */
const accepts = (table: FileName, column: string, cell: string) =>
  (SCHEMAS[table].shape as Readonly<Record<string, z.ZodType>>)[column]?.safeParse(cell).success ?? false

/** The values that a schema allows in a cell, null where they are not a closed list. */
function allowedBy(table: FileName, column: string): readonly string[] | null {
  const { properties = {} } = z.toJSONSchema(SCHEMAS[table], { io: 'input' })
  type Part = { enum?: string[]; anyOf?: Part[]; const?: string }
  const of = (part: Part): readonly string[] | null =>
    part.enum ?? part.anyOf?.flatMap((each) => of(each) ?? []) ?? null
  const values = of(properties[column] as Part) ?? []
  return values.length === 0 ? null : values
}

const constraintsOf = (each: Field) => ('constraints' in each ? (each.constraints ?? {}) : {})

/** A cell as the descriptor sees it. */
function describes(each: Field, cell: string): boolean {
  const constraints: Record<string, unknown> = constraintsOf(each)
  if (cell === '') return constraints.required !== true
  if (Array.isArray(constraints.enum)) return constraints.enum.includes(cell)
  if (typeof constraints.pattern === 'string') return new RegExp(`^(${constraints.pattern})$`).test(cell)
  return true
}

describe('datapackage.json', () => {
  test('has all tables, each at its file', () => {
    expect(resources.map(([name]) => name)).toEqual(Object.keys(SCHEMAS))
    for (const [name, { path }] of resources) {
      expect(path).toBe(fileOf(name))
      expect(existsSync(`data/${path}`)).toBe(true)
    }
  })

  test('has the newest revision for its version', () => {
    expect(descriptor.version).toBe(`${readLedger('data').entries.revisions.length}.0.0`)
  })

  test.each(resources)('%s: the columns of the schema, in their order', (name, { schema }) => {
    expect(schema.fields.map((each) => each.name)).toEqual(columnsOf(name))
  })

  test.each(resources)('%s: required where the schema refuses an empty cell', (name, { schema }) => {
    for (const each of schema.fields)
      expect([each.name, !describes(each, '')]).toEqual([each.name, !accepts(name, each.name, '')])
  })

  test.each(resources)('%s: the same closed lists of values', (name, { schema }) => {
    for (const each of schema.fields) {
      const listed = each.type === 'boolean' ? [...each.trueValues, ...each.falseValues] : null
      const constraints = constraintsOf(each)
      const values = 'enum' in constraints ? (constraints.enum ?? null) : listed
      expect([each.name, values]).toEqual([each.name, allowedBy(name, each.name)])
    }
  })

  test.each(resources)('%s: the same greatest lengths', (name, { schema }) => {
    const { properties = {} } = z.toJSONSchema(SCHEMAS[name], { io: 'input' })
    type Part = { maxLength?: number; anyOf?: Part[] }
    const of = ({ maxLength, anyOf }: Part): number | undefined => maxLength ?? anyOf?.map(of).find(Boolean)
    for (const each of schema.fields) {
      const constraints = constraintsOf(each)
      expect([each.name, 'maxLength' in constraints ? constraints.maxLength : undefined]).toEqual([
        each.name,
        of(properties[each.name] as Part),
      ])
    }
  })

  test.each(resources)('%s: patterns and bounds refuse what the schema refuses', (name, { schema }) => {
    const probes = [
      'x y',
      'a--b',
      'a;;b',
      'KP',
      'PRK;',
      'PRK;RUS',
      'NATO',
      'EU',
      'EU;PRK',
      '2024-1',
      '2024-10~/2024-12',
      '../2024',
      '../..',
    ]
    for (const each of schema.fields) {
      const constraints = constraintsOf(each)
      if ('pattern' in constraints)
        for (const probe of probes)
          expect([each.name, probe, describes(each, probe)]).toEqual([
            each.name,
            probe,
            accepts(name, each.name, probe),
          ])
      const edges = Object.entries(constraints).flatMap(([key, edge]) =>
        typeof edge === 'number' && /inimum|aximum/.test(key) ? [[key, edge] as const] : [],
      )
      for (const [key, edge] of edges) {
        const step = /inimum/.test(key) ? -1 : 1
        expect([each.name, key, accepts(name, each.name, String(edge + step))]).toEqual([
          each.name,
          key,
          false,
        ])
        expect([each.name, key, accepts(name, each.name, String(edge))]).toEqual([
          each.name,
          key,
          !/^exclusive/.test(key),
        ])
      }
    }
  })

  test.each(resources)('%s: its own rows fit it', (name, { schema }) => {
    for (const { cells, line } of readLedger('data').entries[name])
      for (const each of schema.fields)
        if (!describes(each, cells[each.name] ?? ''))
          throw new Error(`${name}:${line} ${each.name} ${cells[each.name]}`)
  })

  test.each(resources.filter(([name]) => name !== 'revisions'))('%s: keys', (name, { schema }) => {
    expect(schema.primaryKey).toEqual(['id', 'since'])
    // A key over a list is beyond a Data Package; `npm run ledger check` holds those.
    const listed = new Set(['sources', 'people', 'pages'])
    const held = REFERENCES[name as Table].filter(({ column }) => !listed.has(column))
    expect(
      (schema.foreignKeys ?? []).map(({ fields, reference }) => ({
        column: fields[0],
        to: reference.resource,
      })),
    ).toEqual(held)
  })

  test('every list of caveats is one of the vocabulary', () => {
    const [first, second] = idsOf(CAVEATS)
    const caveats = resources.flatMap(([, { schema }]) =>
      schema.fields.filter((each) => each.name === 'caveats'),
    )
    expect(caveats).toHaveLength(5)
    for (const each of caveats) {
      for (const caveat of idsOf(CAVEATS)) expect(describes(each, caveat)).toBe(true)
      expect([`${first};${second}`, 'odd', `${first};odd`].map((cell) => describes(each, cell))).toEqual([
        true,
        false,
        false,
      ])
    }
  })

  test('data taken from others carries their licence', () => {
    const names = (table: FileName) =>
      descriptor.resources.find(({ name }) => name === table)?.licenses.map(({ name }) => name)
    expect(names('missile-tests')).toContain('Apache-2.0')
    expect(names('places')).toContain('Apache-2.0')
    expect(names('missiles')).toContain('Apache-2.0')
  })
})
