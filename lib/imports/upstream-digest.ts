import 'server-only'
import { createHash } from 'node:crypto'
import type { Cells } from '@/lib/ledger/revisions/canonical'

/** SHA-256, in hexadecimal, of the filled fields of a row of upstream, whatever their order. */
export function upstreamDigest(fields: Cells): string {
  const filled = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(filled)).digest('hex')
}
