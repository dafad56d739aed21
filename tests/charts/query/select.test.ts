import { describe, expect, test } from 'vitest'
import { type ChartId, chartOf } from '@/lib/charts'
import { select } from '@/lib/charts/query/select'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from '../real-slice'

const idsOf = (chart: ChartId, requested: Partial<View>) =>
  select(chartOf(chart), REAL, viewOf(requested)).rows.map(({ id }) => id)
const countOf = (chart: ChartId, requested: Partial<View>) => idsOf(chart, requested).length

describe('known: what had been said by that evening', () => {
  test('about troops sent, by 13 January 2025', () => {
    expect(idsOf('troops-sent', { known: '2025-01-13' })).toEqual([
      'troops-2024-10-23-kor-nis-deployed-total',
      'troops-2024-10-23-usa-nsc-deployed-total',
      'troops-2024-10-24-ukr-hur-deployed-total',
      'troops-2024-10-28-usa-dod-deployed-total',
      'troops-2024-10-30-kor-president-deployed-total',
      'troops-2024-11-04-ukr-mod-deployed-total',
      'troops-2024-11-05-kor-mnd-deployed-total',
      'troops-2024-11-12-usa-state-deployed-total',
      'troops-2024-11-26-usa-dod-deployed-total',
      'troops-2024-12-16-usa-treasury-deployed-total',
      'troops-2025-01-05-ukr-president-deployed-total',
      'troops-2025-01-08-usa-un-mission-deployed-total',
    ])
  })

  test.each<[day: string, claims: number]>([
    ['2024-10-22', 0],
    ['2024-10-23', 2],
    ['2024-10-28', 4],
    // "2026-01~" is certainly said only by the end of the month.
    ['2026-01-30', 16],
    ['2026-01-31', 17],
    ['2026-11-23', 19],
  ])('%s: %i claims about troops sent', (day, claims) => {
    expect(countOf('troops-sent', { known: day })).toBe(claims)
  })

  test('an event is known when it was reported, not when it happened', () => {
    const shipment = 'troops-2024-10-08-first-shipment'
    expect(idsOf('alliance-pulse', { known: '2024-10-17' })).not.toContain(shipment)
    expect(idsOf('alliance-pulse', { known: '2024-10-18' })).toContain(shipment)
  })

  test('a launch is known on the local day, which may be the day after that in UTC', () => {
    expect(idsOf('missile-launches', { known: '2017-11-28' })).not.toContain('2017-11-28-01')
    expect(idsOf('missile-launches', { known: '2017-11-29' })).toContain('2017-11-28-01')
  })

  test('without known everything that the revision holds is known, however vaguely dated', () => {
    expect(idsOf('munitions-sent', {})).toContain('munitions-2026-kor-dia-shells-total')
  })
})

describe('from and to: what overlaps the range', () => {
  test.each<[chart: ChartId, view: Partial<View>, rows: number]>([
    ['troops-sent', { from: '2025', to: '2025' }, 7],
    ['missile-launches', { from: '2026', to: '2026' }, 39],
    ['missile-launches', { to: '1984' }, 6],
    ['alliance-pulse', { from: '2024-10', to: '2024-10' }, 22],
  ])('%s %o: %i rows', (chart, view, rows) => {
    expect(countOf(chart, view)).toBe(rows)
  })

  test('a visit of three days is there on each of them and not on the next', () => {
    const visit = 'diplomacy-2019-09-02-wang-yi-pyongyang'
    const onDay = (day: string) =>
      idsOf('contacts', { from: day, to: day }).filter((id) => id.startsWith(visit.slice(0, 20)))
    expect(onDay('2019-09-03')).toHaveLength(1)
    expect(onDay('2019-09-04')).toHaveLength(1)
    expect(onDay('2019-09-05')).toHaveLength(0)
  })
})

describe('filters', () => {
  test.each<[chart: ChartId, view: Partial<View>, rows: number]>([
    ['troops-sent', { claimants: ['kor-nis'] }, 2],
    ['troops-sent', { claimants: ['kor-nis', 'usa-dod'] }, 4],
    ['troops-sent', { claimants: ['nobody'] }, 0],
    ['troops-sent', { sides: ['ukraine'] }, 4],
    // Twelve rows name one source; another names one besides a list that only points to it.
    ['troops-sent', { without: ['single-source'] }, 6],
    ['troops-sent', { support: ['dataset'] }, 1],
    ['troops-sent', { support: ['seed'] }, 1],
    ['missile-launches', { classes: ['ICBM'], from: '2017', to: '2017' }, 3],
    ['missile-launches', { outcomes: ['failure'], from: '2022', to: '2022' }, 5],
    ['missile-launches', { outcomes: ['unknown'], from: '2022', to: '2022' }, 26],
    ['missile-launches', { systems: ['hwasong-11a'] }, 20],
    ['missile-launches', { systems: ['unknown'] }, 89],
    ['missile-launches', { places: ['sohae'] }, 18],
    ['missile-reach', { apogee: { low: 4000, high: null } }, 8],
    ['missile-reach', { distance: { low: 3000, high: 4000 } }, 3],
    ['missile-reach', { distance: { low: 3000, high: 4000 }, without: ['dataset-only'] }, 0],
    ['contacts', {}, 129],
    ['contacts', { counterparts: ['USA'] }, 5],
    ['contacts', { counterparts: ['CHN'], levels: ['leader'], kinds: ['summit', 'visit'] }, 6],
    ['weapons-milestones', { domains: ['nuclear'], kinds: ['first-test', 'test'] }, 6],
    ['weapons-milestones', { systems: ['nuclear-device', 'thermonuclear-device'] }, 6],
  ])('%s %o: %i rows', (chart, view, rows) => {
    expect(countOf(chart, view)).toBe(rows)
  })

  test('what a chart does not take selects nothing away', () => {
    expect(countOf('troops-sent', { classes: ['ICBM'], q: 'x' })).toBe(19)
  })

  test('every row is selected, left out or not yet known', () => {
    const { rows, leftOut, notYetKnown, total } = select(
      chartOf('troops-sent'),
      REAL,
      viewOf({ known: '2025-01-13', sides: ['ukraine'] }),
    )
    expect([rows.length, leftOut, notYetKnown, total]).toEqual([3, 9, 7, 19])
  })
})
