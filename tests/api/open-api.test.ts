import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { tableListing } from '@/lib/api/listing'
import { openApi } from '@/lib/api/open-api'
import { TABLES } from '@/lib/ledger/rows'

interface Document {
  readonly paths: Readonly<Record<string, { get: { responses: Readonly<Record<string, Answer>> } }>>
  readonly components: object
}
interface Answer {
  readonly content?: Readonly<Record<string, { schema: object }>>
}

const document = openApi() as unknown as Document

describe('the OpenAPI document', () => {
  it('is one, by its own schema', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(document) as unknown as Record<string, unknown>,
    )
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('has every endpoint and every table', () => {
    const paths = Object.keys(document.paths)
    for (const { path } of Object.values(ENDPOINTS))
      if (path !== ENDPOINTS.table.path) expect(paths).toContain(path)
    for (const table of TABLES) expect(paths).toContain(`/api/v1/${table}`)
  })

  it.each(TABLES)('describes the rows of %s as they come', (table) => {
    const { content } = tableListing(table, new URLSearchParams('limit=500'))
    const schema =
      document.paths[`/api/v1/${table}`]?.get.responses['200']?.content?.['application/json']?.schema
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile({
      ...schema,
      components: document.components,
    })
    validate(content)
    expect(validate.errors).toBeNull()
  })
})
