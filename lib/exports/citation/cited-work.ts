import { LEDGER_NAME } from '@/lib/about/ledger'
import { proofOf } from '../proof/proof'
import type { ExportInput } from '../request/export-input'

export const AUTHOR = LEDGER_NAME

/** A view as an item of CSL-JSON, with its pinned address, which always shows what was cited. */
export function citedWork(input: ExportInput) {
  const { title, address, revision, date, digest } = proofOf(input)
  return {
    id: `alliance-ledger-${input.chart.id}-r${revision}`,
    type: 'dataset',
    title,
    author: [{ literal: AUTHOR }] as const,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version: `revision ${revision}`,
    publisher: AUTHOR,
    URL: address,
    note: `${digest} (SHA-256 of revision ${revision})`,
  }
}
