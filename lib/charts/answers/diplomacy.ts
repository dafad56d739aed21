import { max, sum } from 'd3-array'
import { aboutDateOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { firstDay } from '@/lib/ledger/time/edtf'
import { contactsSentence, inView, LEADS, lastMetSentence, type Sentence } from '@/words/answers'
import { partyWithArticle } from '@/words/parties'
import { CONTACT_COLUMNS, contactIn, LEADERS_COLUMNS, leadersMet } from '../dimensions/contact'
import { rangeOf } from '../query/range'
import { countsBy } from '../query/row-values'
import { rowsWithin } from '../query/rows-within'
import { twelveMonthsTo } from '../time/twelve-months'
import { answer } from './answer'
import { eventsRequest, type Facts, quotedEvent } from './facts'

/** How many counterparts are named with a count of their own. */
const MOST = 4

const counterpartOf = ({ counterpart }: Assessed<'events'>) => counterpart ?? ''

/** The contacts of the last twelve months on record, by counterpart. */
function contacts({ events, coverage, recordedTo, thinSince, view, slice }: Facts): readonly Sentence[] {
  const to = recordedTo('events', ['diplomacy'])
  const begins = view.from === null ? null : firstDay(view.from)
  const from = max([twelveMonthsTo(to), begins ?? '', coverage('events', ['diplomacy'])?.from ?? '']) ?? to
  const within = rowsWithin(events(contactIn(slice)), aboutDateOf('events'), rangeOf({ from, to }))
  if (within.length === 0) return []
  const counts = countsBy(within, counterpartOf)
  const ranked = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return [
    contactsSentence({
      time: { from, to, thinSince: thinSince('events', ['diplomacy']) },
      counts: ranked.slice(0, MOST).map(([id, count]) => ({ name: partyWithArticle(id), count })),
      others: sum(ranked.slice(MOST), ([, count]) => count),
    }),
  ]
}

type Row = Assessed<'events'>
const isRussianMeeting = (row: Row) => row.counterpart === 'RUS' && leadersMet(row)
const isOfBoth = (row: Row) => row.topic === 'diplomacy' && row.counterpart === 'USA'
const isMeeting = (row: Row) => row.contact === 'meeting' || leadersMet(row)
const isAmericanMeeting = (row: Row) => isOfBoth(row) && isMeeting(row)
// Who acted is the first of the actors.
const saidBy = (actor: string) => (row: Row) => isOfBoth(row) && row.actors[0] === actor && !isMeeting(row)
const isSaidBy = { USA: saidBy('USA'), PRK: saidBy('PRK') }

/** When and where the leaders of the two met last. */
function met({ newest, isFiltered }: Facts): readonly Sentence[] {
  const [last] = newest(isRussianMeeting, 1)
  return last === undefined ? [] : [lastMetSentence(quotedEvent(last), isFiltered('events'))]
}

/** The last word of each of the two about the other; before any is recorded, when they met last. */
function washington({ told, isFiltered }: Facts): readonly Sentence[] {
  const lead = (words: string) => (isFiltered('events') ? inView(words) : words)
  const said = [
    ...told(lead(LEADS.washington), isSaidBy.USA, 1),
    ...told(lead(LEADS.pyongyang), isSaidBy.PRK, 1),
  ]
  return said.length > 0 ? said : told(lead(LEADS.metWashington), isAmericanMeeting, 1)
}

/** Whom North Korea meets and how often, the highest meeting with Russia, and what was said to Washington. */
export const diplomacy = answer({
  requests: [
    eventsRequest(({ counterpart }) => counterpart !== null, {
      columns: [...CONTACT_COLUMNS, 'topic', 'actors', 'people', 'place'],
      coverage: ['diplomacy'],
    }),
    { table: 'events', includes: ({ level }) => level === 'leader', columns: LEADERS_COLUMNS, lookups: [] },
  ],
  // The direction is a filter of letters alone.
  filters: { events: ['kinds', 'people', 'places', 'counterparts', 'levels', 'support', 'without'] },
  sentences: (facts) => [...contacts(facts), ...met(facts), ...washington(facts)],
})
