import type { Paint } from '@/lib/forms/theme/paint'
import { band } from '@/lib/ledger/claims/band'
import { standingClaims } from '@/lib/ledger/claims/standing-claims'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { bandWords } from '@/words/claims'
import { rangeWords } from '@/words/ranges'
import { claimantsDetail, claimRecord, claimsAge, NO_FIGURE, noClaimDetail } from '@/words/tiles'
import type { ChartId } from '../index'
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

/** A tile with the range of the standing claims about an indicator, and a sparkline of that range by day. */
export function claimTile({ id, label, paint, chart, indicator }: ClaimTileOptions): Tile {
  return {
    id,
    label,
    paint,
    requests: [
      {
        table: 'estimates',
        includes: (row) => row.indicator === indicator,
        columns: ['indicator', 'claimant', 'low', 'best', 'high', 'qualifier'],
        lookups: ['actors', 'indicators'],
      },
    ],
    read: (slice: Snapshot, view) => {
      const lookups = lookupsOf(slice)
      const asOf = asOfDay(slice, view)
      const { measure, unit } = lookups.indicators.get(indicator) ?? { measure: 'stock', unit: 'persons' }
      const claims = slice.tables.estimates.filter((row) => row.indicator === indicator)
      const standingOn = (day: string) => standingClaims(claims, measure, day)
      const days = [...new Set(claims.map(({ known }) => known))].filter((day) => day <= asOf).sort()
      const steps = days.map((day) => {
        const { low, high } = band(standingOn(day)) ?? { low: null, high: null }
        return { start: instant(day), low, high }
      })
      const standing = standingOn(asOf)
      const spanned = band(standing)
      const shared = {
        href: clocksHref(chart, view),
        steps,
        domain: [instant(days[0] ?? asOf), span(asOf).end ?? 0] as const,
      }
      if (!spanned)
        return {
          ...shared,
          value: NO_FIGURE,
          detail: noClaimDetail(asOf),
          age: '',
          records: [],
        }
      const ends = new Set([...spanned.lowest, ...spanned.highest])
      const newestFirst = standing.toSorted((a, b) => (a.known < b.known ? 1 : a.known > b.known ? -1 : 0))
      const [newest, oldest] = [newestFirst[0], newestFirst.at(-1)]
      return {
        ...shared,
        value: bandWords(spanned),
        detail: claimantsDetail(spanned.claimants, rangeWords(spanned, standing, lookups)),
        age: newest && oldest ? claimsAge(newest, oldest) : '',
        records: newestFirst
          .filter((row) => ends.has(row.id))
          .map((row) => ({
            id: row.id,
            label: claimRecord(claimantName(row.claimant, lookups), row, unit),
          })),
      }
    },
  }
}
