import { rollup } from 'd3-array'
import { span } from '@/lib/ledger/time/edtf'
import { contactsSentence, LEADS, type Sentence } from '@/words/answers'
import { partyWords } from '@/words/parties'
import { isContact, leadersMet } from '../dimensions/contact'
import { twelveMonthsBefore } from '../time/twelve-months'
import type { Answer } from './answer'
import { answered, eventsRequest, type Facts, factsOf } from './facts'

/** How many counterparts are named with a count of their own. */
const MOST = 4

/** The contacts of the last twelve months on record, by counterpart. */
function contacts({ events, recordedTo, slice }: Facts): readonly Sentence[] {
  const to = recordedTo('events', ['diplomacy'])
  const from = twelveMonthsBefore(to)
  const within = events(
    (row) =>
      isContact(row, slice) &&
      (span(row.date).start ?? 0) >= Date.parse(from) &&
      (span(row.date).start ?? 0) <= Date.parse(to),
  )
  if (within.length === 0) return []
  const counts = rollup(
    within,
    (rows) => rows.length,
    ({ counterpart }) => counterpart ?? '',
  )
  const ranked = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return [
    contactsSentence({
      from,
      to,
      counts: ranked.slice(0, MOST).map(([id, count]) => ({ name: partyWords(id), count })),
    }),
  ]
}

/** Whom North Korea meets and how often, the highest meeting with Russia, and what was said to Washington. */
export const diplomacy: Answer = {
  requests: [eventsRequest(({ counterpart }) => counterpart !== null, ['diplomacy'])],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    return answered(facts, [
      ...contacts(facts),
      ...facts.told(LEADS.leadersMet, (row) => leadersMet(row) && row.counterpart === 'RUS', 1),
      ...facts.told(LEADS.washington, (row) => row.topic === 'diplomacy' && row.counterpart === 'USA', 2),
    ])
  },
}
