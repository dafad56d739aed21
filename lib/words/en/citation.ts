import { LEDGER_NAME } from '@/lib/about/ledger'
import type { Revision } from '@/lib/ledger/schema/rows'
import { dateWords } from './dates'

/** A one-line citation of a view: its title, the pinned address, and the revision with its date. */
export function citation(title: string, address: string, { number, date, digest }: Revision): string {
  return `${LEDGER_NAME}, “${title}”, revision ${number} of ${dateWords(date)}, SHA-256 ${digest.slice(0, 16)}, ${address}`
}
