import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { BodyData } from 'hono/utils/body'
import type { Field } from '@/lib/desk/fields'
import type { Cells } from '@/lib/ledger/revisions/canonical'

/** What a form sent, each name with all of its values as text. */
export type Posted = ReadonlyMap<string, readonly string[]>

/** A form with its files. Answers 400 for one that did not arrive whole. */
export async function sentForm(context: Context): Promise<BodyData<{ all: true }>> {
  try {
    return await context.req.parseBody({ all: true })
  } catch {
    throw new HTTPException(400, {
      message: 'The form did not arrive whole, and nothing was changed. Send it again.',
    })
  }
}

/** The texts of a form; files are left out. */
export async function posted(context: Context): Promise<Posted> {
  const body = await sentForm(context)
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string'),
    ]),
  )
}

export const one = (form: Posted, name: string): string => (form.get(name)?.[0] ?? '').trim()
export const all = (form: Posted, name: string): readonly string[] =>
  (form.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')

/** The cells of a row as its fields sent them, without blanks at their ends; a list is joined. A field that was not sent has none. */
export const postedCells = (form: Posted, fields: readonly Field[], prefix = ''): Cells =>
  Object.fromEntries(
    fields.flatMap(({ column, control }) => {
      const name = `${prefix}${column}`
      // A list of which nothing is chosen sends nothing.
      if (control.kind === 'rows' || control.kind === 'choices') return [[column, all(form, name).join(';')]]
      return form.has(name) ? [[column, one(form, name)]] : []
    }),
  )

/** More new sources than any row has. */
const MAX_SOURCES = 20

/** The sources that a form brings along: those of which anything is filled in. */
export function postedSources(form: Posted, fields: readonly Field[]): readonly Cells[] {
  const numbers = new Set([...form.keys()].flatMap((name) => /^source(\d{1,3})\./.exec(name)?.[1] ?? []))
  if (numbers.size > MAX_SOURCES)
    throw new HTTPException(400, {
      message: `A row comes with at most ${MAX_SOURCES} new sources; nothing was changed.`,
    })
  return [...numbers]
    .map((number) => postedCells(form, fields, `source${number}.`))
    .filter((cells) => Object.values(cells).some((cell) => cell !== ''))
}
