import type { Paint } from '@/lib/forms/theme/paint'
import { claimRange } from '@/lib/ledger/claims/claim-range'
import { claimsAbout } from '@/lib/ledger/claims/claims-about'
import { currentAmong, holdsForPeriod, newestFirst } from '@/lib/ledger/claims/current-claims'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { rangeWords } from '@/words/ranges'
import { sourcingLink, sourcingWords } from '@/words/sourcing'
import { claimFigure, claimRecord, NO_FIGURE, noClaimDetail, rangeDetail, saidDetail } from '@/words/tiles'
import type { ChartId } from '../index'
import { claimedOf } from '../parts/sign-of'
import { lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'

interface ClaimTileOptions {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** The chart that shows the rows, by id, so that the overview does not load its code. */
  readonly chart: ChartId
  readonly indicator: string
}

const instant = (day: string) => span(day).start ?? 0

/**
 * A tile with the newest current claim about an indicator and who made it when, the range of all current claims, what
 * the first said, and a sparkline of the range by day.
 */
export function claimTile({ id, label, paint, chart, indicator }: ClaimTileOptions): Tile {
  return {
    id,
    label,
    paint,
    requests: [
      {
        table: 'estimates',
        includes: (row) => row.indicator === indicator,
        columns: ['indicator', 'claimant', 'asserted', 'about', 'low', 'best', 'high', 'qualifier'],
        lookups: ['actors', 'indicators'],
      },
    ],
    read: (slice: Snapshot, view) => {
      const lookups = lookupsOf(slice)
      const asOf = asOfDay(slice, view)
      const { measure, unit } = lookups.indicators.get(indicator) ?? { measure: 'stock', unit: 'persons' }
      const { claims, statesOn, historyUntil } = claimsAbout(slice.tables)(indicator)
      const current = currentAmong(claims, statesOn(asOf))
      const history = historyUntil(asOf, 'asserted')
      const range = holdsForPeriod(measure) ? null : claimRange(current)
      const sorted = current.toSorted(newestFirst)
      const newest = sorted[0]
      const first = history[0]
      const shared = {
        href: clocksHref(chart, view),
        steps: history.map(({ from, range: then }) => ({
          start: instant(from),
          low: then?.low ?? null,
          high: then?.high ?? null,
        })),
        domain: [instant(first?.from ?? asOf), span(asOf).end ?? 0] as const,
      }
      if (newest === undefined)
        return {
          ...shared,
          value: NO_FIGURE,
          detail: noClaimDetail(asOf),
          age: '',
          warning: null,
          records: [],
        }
      const words = range && rangeWords(range)
      const before = first?.range ? rangeWords(first.range) : words
      return {
        ...shared,
        value: claimFigure(newest),
        detail: saidDetail(claimantName(newest.claimant, lookups), newest),
        age: rangeDetail({
          claimed: claimedOf(range, current),
          range: words,
          first:
            before === words || before === null ? null : { words: before, asserted: first?.from ?? asOf },
        }),
        warning: sourcingWords(newest),
        records: sorted.map((row) => ({
          id: row.id,
          label: claimRecord(claimantName(row.claimant, lookups), row, unit),
          ...sourcingLink(row),
        })),
      }
    },
  }
}
