import 'server-only'
import type { Codes } from './code-array'
import type { Column } from './column'
import type { RowBytes } from './row-bytes'

const [QUOTE, COMMA, LINE_FEED, RETURN] = [0x22, 0x2c, 0x0a, 0x0d]

/** The text of a cell that starts at a place of a valid CSV file. */
function cellAt(bytes: Buffer, start: number): string {
  let at = start
  if (bytes[start] !== QUOTE) {
    while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== LINE_FEED) at++
    return bytes.toString('utf8', start, bytes[at - 1] === RETURN && at > start ? at - 1 : at)
  }
  let isDoubled = false
  for (at = start + 1; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue
    if (bytes[at + 1] !== QUOTE) break
    isDoubled = true
    at++
  }
  const text = bytes.toString('utf8', start + 1, at)
  return isDoubled ? text.replaceAll('""', '"') : text
}

/** A column whose cells hardly repeat: each is read from the bytes of its row, at an offset from its start. */
export function textColumn(rows: RowBytes, offsets: Codes, read: (cell: string) => unknown): Column {
  const offset = (position: number) => offsets[position] as number
  const cell = (position: number) => cellAt(rows.row(position), offset(position))
  return { at: (position) => read(cell(position)), cell, coded: null, offset }
}
