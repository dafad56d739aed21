import 'server-only'
import { parseTable } from '../load/parse'
import type { FileName } from '../schema/rows'
import { remembering } from './remembering'

type Parsed = ReturnType<typeof parseTable>
const parsers = new Map<FileName, (text: string) => Parsed>()

/** Parses a table as `parseTable` does. A step changes few tables: the others are not parsed again. */
export const parseOnce = ((table: FileName, text: string): Parsed => {
  const parser =
    parsers.get(table) ?? remembering<string, Parsed>(Object.is, (each) => parseTable(table, each))
  parsers.set(table, parser)
  return parser(text)
}) as typeof parseTable
