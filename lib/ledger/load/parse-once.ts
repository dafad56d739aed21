import 'server-only'
import type { FileName } from '../schema/rows'
import { parseTable } from './parse'
import { remembering } from './remembering'

type Parsed = ReturnType<typeof parseTable>
const parsers = new Map<FileName, (text: string) => Parsed>()

/** Parses a table as `parseTable` does. An edit or a revision changes few tables: the others are not parsed again. */
export const parseOnce = ((table: FileName, text: string): Parsed => {
  const parser =
    parsers.get(table) ?? remembering<string, Parsed>(Object.is, (each) => parseTable(table, each))
  parsers.set(table, parser)
  return parser(text)
}) as typeof parseTable
