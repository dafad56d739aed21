import { rollup } from 'd3-array'
import { launchesSentence, newIn, type Sentence } from '@/words/answers'
import type { Answer } from './answer'
import { answered, eventsRequest, type Facts, factsOf } from './facts'

/** Kinds of events that bring something new. */
const NEW: readonly string[] = ['first-test', 'unveiled', 'launched', 'commissioned', 'deployed']

/** The missiles of the year of the as-of day, or of the last on record, against the year with the most. */
function launched({ launches, recordedTo, asOf }: Facts): readonly Sentence[] {
  if (launches.length === 0) return []
  const until = recordedTo('missile-tests', ['weapons'])
  const year = until.slice(0, 4)
  const years = rollup(
    launches,
    (rows) => rows.length,
    ({ date }) => date.slice(0, 4),
  )
  const [peak] = [...years].sort(([, one], [, other]) => other - one)
  const newest = launches
    .filter(({ date }) => date.startsWith(year))
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))[0]
  return [
    launchesSentence({
      year,
      count: years.get(year) ?? 0,
      until: until < asOf ? until : null,
      newest: newest ? { id: newest.id, date: newest.date } : null,
      peak: peak === undefined ? null : { year: peak[0], count: peak[1] },
    }),
  ]
}

/** The year's launches against those of the year with the most, and what was new this year, by name. */
export const weapons: Answer = {
  requests: [
    { table: 'missile-tests', includes: () => true, columns: [], lookups: [], coverage: ['weapons'] },
    eventsRequest(({ topic }) => topic === 'weapons', ['weapons']),
  ],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    const year = facts.recordedTo('events', ['weapons']).slice(0, 4)
    return answered(facts, [
      ...launched(facts),
      ...facts.told(
        newIn(year),
        (row) => row.topic === 'weapons' && NEW.includes(row.kind) && row.date.startsWith(year),
        4,
      ),
    ])
  },
}
