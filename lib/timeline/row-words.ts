import type { Assessed, Row } from '@/lib/ledger/schema/rows'
import { CLASSES, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { partyWords } from '@/words/parties'

/** What rows are about, in words, by which they are found besides their titles. */
export function wordsOfRow(row: Assessed, indicators: ReadonlyMap<string, Row<'indicators'>>): string {
  if ('headline' in row) {
    const { topic, counterpart, system } = row as Assessed<'events'>
    return [TOPICS[topic], counterpart === null ? '' : partyWords(counterpart), ...system].join(' ')
  }
  if (!('indicator' in row)) return 'class' in row && row.class !== null ? CLASSES[row.class] : ''
  const indicator = indicators.get(row.indicator)
  return `${indicator?.label ?? ''} ${indicator ? TOPICS[indicator.topic] : ''}`
}
