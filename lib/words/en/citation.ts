import type { Revision } from '@/lib/ledger/schema/rows'
import { dateWords } from './dates'

/** One line that names a view for good: what it shows, the pinned address, the state of the ledger and its date. */
export function citation(title: string, address: string, { number, date, digest }: Revision): string {
  return `Alliance Ledger, “${title}”, revision ${number} of ${dateWords(date)}, SHA-256 ${digest.slice(0, 16)}, ${address}`
}
