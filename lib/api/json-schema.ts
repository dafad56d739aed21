/** A part of a JSON schema. */
export type Json = Readonly<Record<string, unknown>>

/** Refers to another schema of the document. */
export const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const text: Json = { type: 'string' }
export const day: Json = { type: 'string', format: 'date' }
export const integer: Json = { type: 'integer' }
export const truth: Json = { type: 'boolean' }
export const list = (items: Json): Json => ({ type: 'array', items })
export const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
export const oneOf = (ids: readonly string[]): Json => ({ ...text, enum: ids })

/** An object with exactly these properties; those in `optional` may be missing. */
export const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})
