import type { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import type { UpstreamFile } from '../upstream'
import { upstreamText } from './upstream-text'

const messageOf = (text: string): string | null => {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether the text so far could still become JSON: it only ends too early. */
function couldGoOn(text: string): boolean {
  const message = messageOf(text)
  if (message === null || /end of JSON input|Unterminated/.test(message)) return true
  return Number(/position (\d+)/.exec(message)?.[1] ?? -1) >= text.length
}

/**
 * How many characters of a broken document are well: the engine names the place in some of its messages only, so it is
 * found by halving.
 */
function wellUntil(text: string): number {
  let [well, broken] = [0, text.length]
  while (broken - well > 1) {
    const middle = Math.floor((well + broken) / 2)
    if (couldGoOn(text.slice(0, middle))) well = middle
    else broken = middle
  }
  return well
}

const pathWords = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

/** What stands at a path in a document, for people. */
function valueAt(document: unknown, path: readonly PropertyKey[]): string {
  let value = document
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return ''
    value = (value as Record<PropertyKey, unknown>)[part]
  }
  return value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 200)
}

/** The faults of a document in a shape, each by its path. */
export function shapeFaults(file: string, document: unknown, error: Pick<z.ZodError, 'issues'>): Fault[] {
  return error.issues.map((issue) => {
    const value = valueAt(document, issue.path)
    const reason = value === '' ? 'is missing' : 'is not what is expected there'
    const column = pathWords(issue.path) || null
    return { file, line: null, column, value, reason, allowed: issue.message }
  })
}

/** A file of JSON in a shape; null with its faults. A document that is broken says in which line. */
export function jsonDocument<S extends z.ZodType>(
  upstream: UpstreamFile,
  shape: S,
): { readonly value: z.output<S> | null; readonly faults: readonly Fault[] } {
  const { text, faults } = upstreamText(upstream, 'JSON')
  if (faults.length > 0) return { value: null, faults }
  const plain = text.replace(/^\uFEFF/, '')
  const file = upstream.name
  const message = messageOf(plain)
  if (message !== null) {
    const early = couldGoOn(plain)
    const well = early ? plain.trimEnd() : plain.slice(0, wellUntil(plain))
    const line = well.split('\n').length
    const reason = early ? 'ends before the JSON does' : 'is no JSON from here on'
    const value = early ? '' : (plain.split('\n')[line - 1] ?? '').trim().slice(0, 80)
    return {
      value: null,
      faults: [{ file, line, column: null, value, reason, allowed: 'a whole document of JSON' }],
    }
  }
  const document: unknown = JSON.parse(plain)
  const read = shape.safeParse(document)
  return read.success
    ? { value: read.data, faults: [] }
    : { value: null, faults: shapeFaults(file, document, read.error) }
}
