import { dateOf } from '@/lib/ledger/claims/clocks'
import { coverageOf, recordedTo } from '@/lib/ledger/coverage/coverage'
import { span } from '@/lib/ledger/time/edtf'
import { countedRemark, sourcingLink } from '@/words/sourcing'
import { launchesAge, launchesDetail, launchRecord, TILE_LABELS } from '@/words/tiles'
import { asOfDay } from '../query/select'
import { startsOf } from '../time/row-starts'
import { endWithinYear } from '../time/stretch'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

/**
 * Ballistic missiles and space rockets in the calendar year of the as-of day, or of the last day on record; provisional rows count and are stated.
 */
export const launchesThisYear: Tile = {
  id: 'launches-this-year',
  label: TILE_LABELS['launches-this-year'],
  paint: 'topic-weapons',
  requests: [
    { table: 'missile-tests', includes: () => true, columns: [], lookups: [], coverage: ['weapons'] },
  ],
  read: (slice, view) => {
    const asOf = asOfDay(slice, view)
    const coverage = coverageOf(slice.tables.coverage, 'missile-tests', ['weapons'])
    const until = recordedTo(coverage, asOf)
    const year = until.slice(0, 4)
    const rows = slice.tables['missile-tests'].filter(({ known }) => known <= asOf)
    const thisYear = rows.filter(({ date }) => date.startsWith(year))
    const newest = thisYear.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]
    const steps = yearlySteps(rows, startsOf(dateOf), until)
    return {
      value: String(thisYear.length),
      detail: launchesDetail(year, endWithinYear(until, { slice, coverage })),
      age: launchesAge(year, newest?.date ?? null),
      warning: countedRemark(thisYear) || null,
      records: newest ? [{ id: newest.id, label: launchRecord(newest.date), ...sourcingLink(newest) }] : [],
      href: clocksHref('missile-launches', view, { from: year, to: year }),
      steps,
      domain: [steps[0].start, span(until).end ?? 0],
    }
  },
}
