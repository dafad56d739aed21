import 'server-only'
import type { LargeTable } from './large-table'

/** The rows of a large table in canonical order and form, as digests and journals have them. */
export interface CanonicalRows {
  /** Positions by id, by code unit, and then by version. */
  readonly order: Uint32Array
  /** The canonical line of the row at a position, as `canonicalLine` writes it. */
  line(position: number): string
}

/** What a column adds to the line of a row: nothing for an empty cell. */
function partOf(large: LargeTable, name: string): (position: number) => string {
  const { cell, coded } = large.column(name)
  const key = `${JSON.stringify(name)}:`
  const written = (text: string) => (text === '' ? '' : `,${key}${JSON.stringify(text)}`)
  if (coded === null) return (position) => written(cell(position))
  const parts: string[] = []
  const { codes } = coded
  return (position) => {
    const code = codes[position] as number
    const before = parts[code]
    if (before !== undefined) return before
    const part = written(cell(position))
    parts[code] = part
    return part
  }
}

/** Positions in the order of ids, in which `compare` puts two of them. */
function orderOf(large: LargeTable): Uint32Array {
  const ids = large.ids()
  const since = large.column('since')
  const order = Uint32Array.from({ length: large.size }, (_, position) => position)
  return order.sort((a, b) => ids.compare(a, b) || Number(since.at(a)) - Number(since.at(b)))
}

export function canonicalRows(large: LargeTable): CanonicalRows {
  const parts = Object.keys(large.columns)
    .filter((name) => name !== 'until')
    .sort()
    .map((name) => partOf(large, name))
  const start = `[${JSON.stringify(large.table)},{`
  return {
    order: orderOf(large),
    line(position) {
      let cells = ''
      for (const part of parts) cells += part(position)
      return `${start}${cells.slice(1)}}]`
    },
  }
}
