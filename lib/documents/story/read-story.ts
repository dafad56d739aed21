import { decode } from '@/lib/ledger/load/decode'
import type { Fault } from '@/lib/ledger/load/fault'
import { readFront } from './read-front'
import { readStatements } from './read-statements'
import type { Report } from './report'
import type { Story } from './story'

/**
 * Reads a story from the bytes of its file, in the form that docs/stories.md describes: a small part of Markdown. Answers
 * every fault; `story` is null if there is one. `path` is below the data directory.
 */
export function readStory(
  path: string,
  bytes: Uint8Array,
): { readonly story: Story | null; readonly faults: readonly Fault[] } {
  const decoded = decode(path, bytes)
  if (decoded.faults.length > 0) return { story: null, faults: decoded.faults }
  const faults: Fault[] = []
  const report: Report = (line, column, value, reason, allowed) => {
    faults.push({ file: path, line, column, value, reason, allowed })
  }
  const lines = decoded.text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const read = readFront(lines, report)
  if (read === null) return { story: null, faults }
  const statements = readStatements(lines.slice(read.next), read.next + 1, report)
  if (faults.length > 0 || read.front === null) return { story: null, faults }
  const { sources, ...front } = read.front
  const id = path.replace(/^.*\//, '').replace(/\.md$/, '')
  const named = sources.text.split(';').map((text) => ({ text, line: sources.line }))
  return { story: { id, ...front, sources: named, statements }, faults }
}
