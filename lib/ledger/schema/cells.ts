import { z } from 'zod'
import { isDay, isEdtf } from '../time/edtf'
import { addressProblem } from './address-problem'
import { ID_PATTERN, MAX_ID_LENGTH } from './id-pattern'
import { type TextProblem, textProblem } from './text-problem'
import { CAVEATS, idsOf } from './vocabulary'

/*
 * The kinds of cells. Cells are text, the empty cell is ''. Each schema parses one: unknown becomes null, a list in a cell
 * (separated by ';') becomes an array.
 */

export const oneOf = <V extends Readonly<Record<string, string>>>(vocabulary: V) => z.enum(idsOf(vocabulary))
// Each transformation ends in a schema of its result, from which the API describes its responses.
const nothing = z
  .literal('')
  .transform(() => null)
  .pipe(z.null())
/** The longest text that each kind of text may be, by its schema; nothing else is said of such a cell but its characters. */
const MAX_LENGTHS = new WeakMap<z.ZodType, number>()

/** The most characters of a text of this schema, whatever it says; null for cells of another kind. */
export const maxTextLength = (schema: z.ZodType): number | null => MAX_LENGTHS.get(schema) ?? null

export const optional = <S extends z.ZodType>(schema: S) => {
  const either = z.union([nothing, schema])
  const longest = maxTextLength(schema)
  if (longest !== null) MAX_LENGTHS.set(either, longest)
  return either
}

/** A check that says what is wrong, and not only what is allowed. */
const says = (problem: (text: string) => TextProblem | null) => (text: string, context: z.RefinementCtx) => {
  const found = problem(text)
  if (found) context.addIssue({ code: 'custom', message: found.allowed, params: { reason: found.reason } })
}
const atMost = (maximum: number) => ({ abort: true, error: `at most ${maximum} characters` })

export const id = z
  .string()
  .max(MAX_ID_LENGTH, atMost(MAX_ID_LENGTH))
  .regex(ID_PATTERN, 'lower-case letters, digits, single hyphens or dots')
const text = (maximum: number) => {
  const schema = z
    .string()
    .min(1, { abort: true, error: 'one line of text, not empty' })
    .max(maximum, atMost(maximum))
    .superRefine(says(textProblem))
  MAX_LENGTHS.set(schema, maximum)
  return schema
}
/** What stands in a chart or in a list. */
export const label = text(100)
export const line = text(300)
export const title = text(500)
export const passage = text(2000)

const MAX_ITEMS = 100
const items = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .array(item)
    .max(MAX_ITEMS, { abort: true, error: `at most ${MAX_ITEMS} items` })
    .superRefine((found: readonly unknown[], context) => {
      found.forEach((each, index) => {
        if (found.indexOf(each) < index)
          context.addIssue({
            code: 'custom',
            path: [index],
            message: 'each item once',
            params: { reason: 'stands in the list twice' },
          })
      })
    })
export const list = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(';')))
    .pipe(items(item))
export const some = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .min(1, 'at least one')
    .transform((cell) => cell.split(';'))
    .pipe(items(item).min(1))

export const number = z
  .string()
  // Each number has one way to be written, so that equal numbers are equal cells; it also bounds how long they are.
  .refine(
    (cell) => /^-?\d+(?:\.\d+)?$/.test(cell) && String(Number(cell)) === cell,
    'a plain decimal number such as 14000 or 0.7: no sign +, no blanks, no exponent, no separators, and no zeros before it or after its decimals',
  )
  .transform(Number)
  .pipe(z.number())
export const degrees = z
  .string()
  .regex(
    /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d{0,2})(?:\.\d{1,8})?$/,
    'plain decimal degrees such as 39.9; zeros at the end tell how exactly the place is known',
  )
  .transform(Number)
  .pipe(z.number())
export const positive = number.pipe(z.number().positive('more than 0; an unknown quantity is an empty cell'))
export const count = number.pipe(z.int().min(1, 'a whole number from 1; unknown is an empty cell'))
export const flag = z
  .enum(['true', 'false'])
  .transform((cell) => cell === 'true')
  .pipe(z.boolean())
/** A year that was mistyped would stretch every axis; nothing of this subject is older or later. */
const hasYear = (date: string) =>
  date.split('/').every((end) => end === '..' || (end >= '1900' && end < '2100'))
const YEARS = 'a year from 1900 to 2099'
export const edtf = z
  .string()
  .refine(isEdtf, {
    error: 'an EDTF date: 2024, 2024-10, 2024-10-18, with ~ for about, or start/end, or ../end',
    abort: true,
  })
  .refine(hasYear, YEARS)
export const day = z
  .string()
  .refine(isDay, { error: 'a day that exists, YYYY-MM-DD', abort: true })
  .refine(hasYear, YEARS)
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM')
const MAX_ADDRESS = 2000
const address = z.url({ protocol: /^https?$/, abort: true }).superRefine(says(addressProblem))
export const url = z
  .string()
  .max(MAX_ADDRESS, atMost(MAX_ADDRESS))
  // An address is read without these, so that it would not be what the cell says.
  .refine((cell) => !/[\t\n\r]|^\s|\s$/.test(cell), {
    error: 'an address on one line, without blanks around it',
    abort: true,
  })
  .pipe(address)
export const country = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166 alpha-3 code')
export const party = z
  .string()
  .regex(/^(?:[A-Z]{3}|EU|UN|NATO|IAEA)$/, 'an ISO 3166 alpha-3 code, EU, UN, NATO or IAEA')
/** A government, or an actor that speaks for itself alone. */
export const voice = z
  .string()
  .max(MAX_ID_LENGTH, atMost(MAX_ID_LENGTH))
  .regex(/^(?:[A-Z]{3}|[a-z0-9]+(?:[.-][a-z0-9]+)*)$/, 'an ISO 3166 alpha-3 code, or the id of an actor')
export const caveats = list(oneOf(CAVEATS))
