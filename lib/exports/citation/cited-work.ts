import { proofOf } from '../proof/proof'
import type { ExportInput } from '../request/export-input'

export const AUTHOR = 'Alliance Ledger'

/** Longer than any title of ours. The programs that write citations take the square of its length, and more. */
const MAX_TITLE = 1000

function citedTitle(title: string): string {
  const characters = [...title.slice(0, 2 * MAX_TITLE)]
  return characters.length <= MAX_TITLE ? title : `${characters.slice(0, MAX_TITLE).join('')}…`
}

/** A view as an item of CSL-JSON, with its pinned address, which always shows what was cited. */
export function citedWork(input: ExportInput) {
  const { title, address, revision, date, digest } = proofOf(input)
  return {
    id: `alliance-ledger-${input.chart.id}-r${revision}`,
    type: 'dataset',
    title: citedTitle(title),
    author: [{ literal: AUTHOR }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version: `revision ${revision}`,
    publisher: AUTHOR,
    URL: address,
    note: `${digest} (SHA-256 of revision ${revision})`,
  }
}
