import type { Fault } from '@/lib/ledger/load/fault'
import { CANDIDATE, type Candidate } from '../candidate'
import { shapeFaults } from '../reading/json-document'

/** The candidates in the text of an inbox, with a fault for each line that is none. */
export function parseInbox(
  file: string,
  text: string,
): { readonly candidates: readonly Candidate[]; readonly faults: readonly Fault[] } {
  const candidates: Candidate[] = []
  const faults: Fault[] = []
  const lines = new Map<string, number>()
  // An editor may have put a mark of byte order before the first line.
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((written, index) => {
      if (written.trim() === '') return
      const line = index + 1
      const fault = (column: string | null, value: string, reason: string, allowed: string) =>
        faults.push({ file, line, column, value, reason, allowed })
      let document: unknown
      try {
        document = JSON.parse(written)
      } catch {
        fault(
          null,
          written.slice(0, 80),
          'is no JSON',
          'one candidate, as npm run ledger import writes it; git has the last one',
        )
        return
      }
      const read = CANDIDATE.safeParse(document)
      if (!read.success) {
        faults.push(...shapeFaults(file, document, read.error).map((each) => ({ ...each, line })))
        return
      }
      const before = lines.get(read.data.key)
      if (before !== undefined)
        fault('key', read.data.key, `is already the key of line ${before}`, 'each key once')
      lines.set(read.data.key, line)
      candidates.push(read.data)
    })
  return { candidates, faults }
}
