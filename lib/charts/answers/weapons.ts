import { greatest, group } from 'd3-array'
import type { Event } from '@/lib/ledger/schema/rows'
import { firstDay } from '@/lib/ledger/time/edtf'
import { memoByValue } from '@/lib/memo'
import { newIn, type Sentence } from '@/words/answers'
import { launchesSentence } from '@/words/launches'
import { countedRemark } from '@/words/sourcing'
import { mostOf } from '../parts/most-of'
import { answer } from './answer'
import { eventsRequest, type Facts } from './facts'

/** Kinds of events that bring something new. */
const NEW: readonly string[] = ['first-test', 'unveiled', 'launched', 'commissioned', 'deployed']

const isNew = ({ topic, kind }: Pick<Event, 'topic' | 'kind'>) => topic === 'weapons' && NEW.includes(kind)

const isNewIn = memoByValue((year: string) => (row: Event) => isNew(row) && row.date.startsWith(year))

/** The missiles of the year of the as-of day, or of the last on record, against the year with the most. */
function launched({ launches, view, recordedTo, endWithinYear, isFiltered }: Facts): readonly Sentence[] {
  if (launches.length === 0) return []
  const year = recordedTo('missile-tests', ['weapons']).slice(0, 4)
  const years = group(launches, ({ date }) => date.slice(0, 4))
  const thisYear = years.get(year) ?? []
  const peak = mostOf([...years].filter(([other]) => other !== year))
  const begins = view.from === null ? null : firstDay(view.from)
  const newest = greatest(thisYear, ({ date }) => date)
  return [
    launchesSentence({
      year,
      count: thisYear.length,
      remark: countedRemark(thisYear),
      from: begins?.startsWith(year) && !begins.endsWith('-01-01') ? begins : null,
      until: endWithinYear('missile-tests', ['weapons']),
      filtered: isFiltered('missile-tests'),
      newest: newest ? { id: newest.id, date: newest.date } : null,
      peak: peak && { years: peak.keys, count: peak.count, remark: countedRemark(peak.rows) },
    }),
  ]
}

/** The year's launches against those of the year with the most, and what was new this year, by name. */
export const weapons = answer({
  requests: [
    {
      table: 'missile-tests',
      includes: () => true,
      columns: ['class', 'outcome', 'missile', 'site'],
      lookups: ['missiles', 'places'],
      coverage: ['weapons'],
    },
    eventsRequest(isNew, {
      columns: ['kind', 'topic', 'domain', 'system'],
      coverage: ['weapons'],
    }),
  ],
  filters: {
    'missile-tests': ['systems', 'classes', 'outcomes', 'places', 'support', 'without'],
    events: ['kinds', 'domains', 'systems', 'support', 'without'],
  },
  sentences: (facts) => {
    const year = facts.recordedTo('events', ['weapons']).slice(0, 4)
    return [...launched(facts), ...facts.told(newIn(year), isNewIn(year), 4)]
  },
})
