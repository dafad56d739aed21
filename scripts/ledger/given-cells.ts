import { readFileSync } from 'node:fs'
import { CommandRefused } from './command-refused'

type Cells = Readonly<Record<string, string>>

/** Cells from words such as `best=3200`; `note=` empties a cell. null if a word is none. */
export function cellsOf(words: readonly string[]): Cells | null {
  if (words.some((word) => word.indexOf('=') < 1)) return null
  const pairs = words.map((word): [string, string] => {
    const at = word.indexOf('=')
    return [word.slice(0, at), word.slice(at + 1)]
  })
  const columns = pairs.map(([column]) => column)
  const twice = columns.find((column, index) => columns.indexOf(column) < index)
  if (twice !== undefined) throw new CommandRefused(`${twice} is given twice; allowed: each column once.`)
  return Object.fromEntries(pairs)
}

function read(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    throw new CommandRefused(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandRefused(`${path} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/** A value of JSON as the text of a cell: null is the empty cell, and a list is separated by semicolons. */
function cellOf(path: string, column: string, value: unknown): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((item) => cellOf(path, column, item)).join(';')
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return String(value)
  throw new CommandRefused(
    `${path}: ${column} is ${JSON.stringify(value)}; allowed: a text, a number, true, false, null, or a list of these`,
  )
}

/** The rows in a file of JSON, or in what comes by `-`: one object, or a list of them. */
export function rowsInJson(path: string): readonly Cells[] {
  const parsed = parse(path, read(path))
  return [parsed].flat().map((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new CommandRefused(
        `${path} holds ${JSON.stringify(row)}; allowed: an object, or a list of objects`,
      )
    return Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, cellOf(path, column, value)]),
    )
  })
}
