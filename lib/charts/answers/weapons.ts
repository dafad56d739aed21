import { greatest, rollup } from 'd3-array'
import { launchesSentence, newIn, type Sentence } from '@/words/answers'
import type { Answer } from './answer'
import { answered, eventsRequest, type Facts, factsOf } from './facts'

/** Kinds of events that bring something new. */
const NEW: readonly string[] = ['first-test', 'unveiled', 'launched', 'commissioned', 'deployed']

/** The missiles of the year of the as-of day, or of the last on record, against the year with the most. */
function launched({ launches, recordedTo, slice }: Facts): readonly Sentence[] {
  if (launches.length === 0) return []
  const until = recordedTo('missile-tests', ['weapons'])
  const year = until.slice(0, 4)
  const thisYear = launches.filter(({ date }) => date.startsWith(year))
  const years = rollup(
    launches.filter(({ date }) => !date.startsWith(year)),
    (rows) => rows.length,
    ({ date }) => date.slice(0, 4),
  )
  const peak = greatest(years, ([, count]) => count)
  const newest = greatest(thisYear, ({ date }) => date)
  return [
    launchesSentence({
      year,
      count: thisYear.length,
      provisional: thisYear.filter(({ weakness }) => weakness.includes('provisional')).length,
      // Revisions that do not tell how far they were searched do not tell how much of the year they have.
      until: until.endsWith('-12-31') || slice.tables.coverage.length === 0 ? null : until,
      newest: newest ? { id: newest.id, date: newest.date } : null,
      peak: peak === undefined ? null : { year: peak[0], count: peak[1] },
    }),
  ]
}

/** The year's launches against those of the year with the most, and what was new this year, by name. */
export const weapons: Answer = {
  requests: [
    {
      table: 'missile-tests',
      includes: () => true,
      columns: ['class', 'outcome', 'missile', 'site'],
      lookups: ['missiles', 'places'],
      coverage: ['weapons'],
    },
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
