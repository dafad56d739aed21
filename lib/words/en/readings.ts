import type { Check } from '@/lib/ledger/schema/rows'
import { COMPARED } from '@/lib/ledger/schema/vocabulary'
import { commaWords } from './counts'
import { dateWords } from './dates'

type Reading = Pick<Check, 'date' | 'outcome' | 'compared'>

/** What a second reading came to: `Read a second time on 30 November 2026: confirmed by the page (number, dates).` */
export function readingSentence({ date, outcome, compared }: Reading): string {
  const when = `Read a second time on ${dateWords(date)}`
  if (outcome === 'not-found') return `${when}: no page that shows it could be read.`
  return `${when}: ${outcome} by the page (${commaWords(compared.map((part) => COMPARED[part]))}).`
}
