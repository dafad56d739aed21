import { span } from '@/lib/ledger/time/edtf'
import { launchesAge, launchesDetail, launchRecord, TILE_LABELS } from '@/words/tiles'
import { asOfDay } from '../query/select'
import { startBounds } from '../time/start-bounds'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

/**
 * Ballistic missiles and space rockets in the calendar year of the as-of day; provisional rows count and are stated.
 */
export const launchesThisYear: Tile = {
  id: 'launches-this-year',
  label: TILE_LABELS['launches-this-year'],
  paint: 'topic-weapons',
  requests: [{ table: 'missile-tests', includes: () => true, columns: [], lookups: [] }],
  read: (slice, view) => {
    const asOf = asOfDay(slice, view)
    const year = asOf.slice(0, 4)
    const rows = slice.tables['missile-tests'].filter(({ known }) => known <= asOf)
    const thisYear = rows.filter(({ date }) => date.startsWith(year))
    const provisional = thisYear.filter(({ weakness }) => weakness.includes('provisional')).length
    const newest = thisYear.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]
    const starts = rows.flatMap(({ date }) => startBounds(date).start ?? [])
    const steps = yearlySteps(starts, asOf)
    return {
      value: String(thisYear.length),
      detail: launchesDetail(year, provisional),
      age: launchesAge(year, newest?.date ?? null),
      records: newest ? [{ id: newest.id, label: launchRecord(newest.date) }] : [],
      href: clocksHref('missile-launches', view, { from: year, to: year }),
      steps,
      domain: [steps[0].start, span(asOf).end ?? 0],
    }
  },
}
