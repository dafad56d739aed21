import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { subjectsOf } from '@/lib/charts/compare/subject'
import { readChart } from '@/lib/charts/read'
import { isCurrent } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { plainSentence } from '@/words/answers'
import { numberIn } from './number-in'
import { LEDGER, NEWEST, viewOf } from './real-slice'

const CLAIM_CHARTS = Object.values(CHARTS as Readonly<Record<string, Chart>>).filter(
  ({ table, form }) => table === 'estimates' && form === 'estimates',
)
const claimants = [...new Set(NEWEST.tables.estimates.map(({ claimant }) => claimant))]
const today = NEWEST.revision.date
const days = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2026-11-27'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const views = fc.record({
  known: fc.option(days),
  from: fc.option(fc.constantFrom('2023', '2024-06', '2025')),
  claimants: fc.oneof(fc.constant([]), fc.subarray(claimants, { minLength: 1, maxLength: 6 })),
})

const NONE = 'none is current'

/** Every count of current claims in a text: how many say a number, of how many. */
function counts(text: string) {
  return [...text.matchAll(/(?:\b(?!range\b)(\w+) of )?(\w+) current claims?\b/gi)].map(
    ([, said, all = '']) => ({
      said: numberIn(said ?? all),
      all: numberIn(all),
    }),
  )
}

describe.each(CLAIM_CHARTS.map((chart) => [chart.id, chart] as const))('the sentence of %s', (_, chart) => {
  test('says that no claim is current only where none is, and counts those that are', () => {
    fc.assert(
      fc.property(views, (requested) => {
        const { selected, summary, model } = readChart(chart, NEWEST, viewOf(requested))
        const states = statesAt(NEWEST.tables, requested.known ?? today)
        const current = selected.rows.filter(({ id }) => {
          const state = states.get(id)
          return state !== undefined && isCurrent(state)
        })
        if (selected.rows.length > 0 && chart.id !== 'nuclear-yields')
          expect(summary.includes(NONE), summary).toBe(current.length === 0)
        const drawn = model({ width: 1000 })
          .under.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))
          .join('\n')
        for (const { said, all } of [...counts(summary), ...counts(drawn)]) {
          expect(said, summary).toBeLessThanOrEqual(all)
          expect(all, summary).toBeLessThanOrEqual(current.length)
        }
        if (summary.includes(NONE)) expect(summary).not.toContain('more claim')
        expect(summary).not.toMatch(/\([^()]*\(/)
      }),
      { numRuns: 40 },
    )
  })
})

describe.each([
  ['/troops', ['troops.deployed.cumulative', 'troops.killed.cumulative', 'troops.casualties.cumulative']],
  ['/munitions', ['munitions.containers.cumulative', 'munitions.shells.cumulative']],
  ['/economy', ['economy.earnings.cumulative', 'economy.workers.in-russia']],
] as const)('the answer of %s', (path, indicators) => {
  test('tells every measure of which a claim is known, and counts its current claims', () => {
    fc.assert(
      fc.property(views, ({ from: _, ...requested }) => {
        const view = viewOf(requested)
        const known = requested.known ?? today
        const states = statesAt(NEWEST.tables, known)
        const own = NEWEST.tables.estimates.filter(
          (row) =>
            row.known <= known && (view.claimants.length === 0 || view.claimants.includes(row.claimant)),
        )
        const sentences = ANSWERS[path].read(NEWEST, view)
        for (const indicator of indicators) {
          const rows = own.filter((row) => row.indicator === indicator)
          const told = sentences.filter((sentence) =>
            sentence.some((part) => typeof part !== 'string' && rows.some(({ id }) => id === part.record)),
          )
          expect(told.length > 0, `${indicator} in ${path}`).toBe(rows.length > 0)
          const current = rows.filter(({ id }) => {
            const state = states.get(id)
            return state !== undefined && isCurrent(state)
          })
          for (const sentence of told)
            for (const { all } of counts(plainSentence(sentence)))
              if (!plainSentence(sentence).startsWith('By no')) expect(all).toBe(current.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

test.each([
  ['2024-12-31', 'About 12,000 soldiers were sent to Russia, by one of three current claims'],
  ['2025-01-13', '12,000 soldiers were sent to Russia, by one of three current claims'],
])('one number is said to be of those that put it: %s', (known, words) => {
  const [answer = ''] = ANSWERS['/troops'].read(NEWEST, viewOf({ known })).map(plainSentence)
  expect(answer).toContain(words)
  const { summary } = readChart(CHARTS['troops-sent'] as unknown as Chart, NEWEST, viewOf({ known }))
  expect(summary).toContain(`12,000 (${words.slice(words.indexOf('by ') + 3)};`)
})

test('a number is called calculated only where it is', () => {
  const text = ANSWERS['/munitions']
    .read(NEWEST, viewOf({ sides: ['ukraine', 'south-korea'], known: '2024-08-20' }))
    .map(plainSentence)
    .join('\n')
  expect(text).toContain('1.5 million shells went to Russia, by one of two current claims; the newest')
})

test.each([1, 3, 6])('revision %i knows when the leaders met last', (rev) => {
  const at = snapshot(LEDGER, rev)
  const text = ANSWERS['/diplomacy']
    .read(at, viewOf({ known: '2024-12-31', rev }))
    .map(plainSentence)
    .join('\n')
  expect(text).toMatch(/last met (on|from) 1[89].* June 2024/)
})

describe('the sentence of a comparison', () => {
  const subjects = subjectsOf(NEWEST).filter(({ table }) => table === 'estimates')
  test('tells of both sides where both have current claims', () => {
    fc.assert(
      fc.property(fc.constantFrom(...subjects), fc.constantFrom(...subjects), (a, b) => {
        const { chart } = requestedComparison(new URLSearchParams({ a: a.id, b: b.id }), NEWEST)
        if (chart === null) return
        const { summary, table } = readChart(chart as Chart, NEWEST, viewOf())
        const at = table.columns.findIndex(({ key }) => key === 'state')
        const named = table.columns.findIndex(({ key }) => key === 'indicator')
        const current = new Set(
          table.rows.filter(({ cells }) => cells[at] === 'Current').map(({ cells }) => cells[named]),
        )
        if (current.size === 2) expect(summary.split('; ').length, summary).toBeGreaterThan(1)
        expect(summary.includes(NONE), summary).toBe(current.size === 0)
      }),
      { numRuns: 60 },
    )
  })
})
