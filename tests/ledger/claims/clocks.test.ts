import { describe, expect, test } from 'vitest'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { releasedLedger, SAMPLE, sampleWith } from '../sample-ledger'
import { onBothStores } from '../store/on-both-stores'

type Sample = Parameters<typeof releasedLedger>[0]
const utc = (day: string) => Date.parse(day)

onBothStores((store) => {
  const tablesOf = async (change: Sample) => snapshot(await store.load(releasedLedger(change))).tables

  /** The sample is recorded on 2024-12-01, so nothing in it can have become known later. */
  describe('the asserted clock: the day by whose evening a row was certainly public', () => {
    test.each([
      ['2024-10-23', '2024-10-23'],
      ['2024-10', '2024-10-31'],
      ['2024-10-23~', '2024-10-23'],
      ['2024-10-01/2024-11-15', '2024-11-15'],
      // Vague dates that reach beyond the revision: this ledger had it by then.
      ['2024', '2024-12-01'],
      ['2024-12', '2024-12-01'],
      ['2024-10-01/..', '2024-12-01'],
    ])('an estimate asserted %s is known on %s', async (asserted, known) => {
      const { estimates } = await tablesOf({ estimates: sampleWith('estimates', 'claim-nis', { asserted }) })
      expect(estimates.find(({ id }) => id === 'claim-nis')?.known).toBe(known)
    })

    test.each([
      ['on its date', {}, '2024-10-30'],
      ['when it was reported', { reported: '2024-11-04' }, '2024-11-04'],
      ['by the end of the month of its report', { reported: '2024-11' }, '2024-11-30'],
    ])('an event is known %s', async (_, change, known) => {
      expect((await tablesOf({ events: sampleWith('events', 'meeting', change) })).events[0]?.known).toBe(
        known,
      )
    })

    test('a missile test is known on its Korean day, without one on its UTC day', async () => {
      const utcOnly = sampleWith('missile-tests', 'test-1', { date_kst: '' })
      expect((await tablesOf({}))['missile-tests'][0]?.known).toBe('2024-10-31')
      expect((await tablesOf({ 'missile-tests': utcOnly }))['missile-tests'][0]?.known).toBe('2024-10-30')
    })

    test.each([
      ['when the first of its sources appeared', 'paper-one;paper-two', '2024-10-31'],
      ['when its only source appeared', 'paper-one', '2024-11-02'],
    ])('a value of a series is known %s', async (_, sources, known) => {
      expect(
        (await tablesOf({ series: sampleWith('series', 'growth-2023', { sources }) })).series[0]?.known,
      ).toBe(known)
    })

    test('a value of a series whose sources are undated is known when its period is over', async () => {
      const sources = SAMPLE.sources.map((source) => ({ ...source, published: '' }))
      expect((await tablesOf({ sources })).series[0]?.known).toBe('2023-12-31')
    })
  })

  describe('the about clock', () => {
    test('is the period of a claim, its last day included', async () => {
      const claim = (await tablesOf({})).estimates.find(({ id }) => id === 'claim-hur')
      const span = claim && aboutSpan('estimates', claim)
      expect(span).toEqual({ start: utc('2024-10-01'), end: utc('2024-10-25'), approximate: false })
    })

    test('is open on both ends for a missile type that was neither shown nor tested', async () => {
      const missile = (await tablesOf({})).missiles[0]
      expect(missile && aboutSpan('missiles', missile)).toMatchObject({ start: null, end: null })
    })
  })
})
