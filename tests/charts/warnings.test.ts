import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { signOf } from '@/lib/charts/parts/sign-of'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { targetName } from '@/lib/forms/parts/target-name'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countWords } from '@/words/counts'
import { claimRemark } from '@/words/sourcing'
import { hasSign } from './has-sign'
import { NEWEST, viewOf } from './real-slice'

const CLAIM_CHARTS = (Object.values(CHARTS) as unknown as readonly Chart<'estimates'>[]).filter(
  ({ table }) => table === 'estimates',
)
const actors = new Map(NEWEST.tables.actors.map((row) => [row.id, row.short_name]))

/** The claims of a chart that a sign warns of, with the claimants whose claims it has. */
function warnedOf(chart: Chart<'estimates'>) {
  const rows = NEWEST.tables.estimates.filter((row) => chart.includes(row, NEWEST))
  return {
    warned: rows.filter((row) => signOf(row) !== null),
    claimants: [...new Set(rows.map(({ claimant }) => claimant))],
  }
}

function expectWarned(chart: Chart<'estimates'>, claimants: readonly string[]): void {
  const reading = readChart(chart, NEWEST, viewOf({ claimants }))
  const model: ChartModel = reading.model({ width: 1000 })
  // Both are computed on access: once for all rows.
  const { table } = reading
  const keys = reading.key.map(({ id }) => id)
  const weakness = table.columns.findIndex(({ key }) => key === 'weakness')
  for (const row of warnedOf(chart).warned) {
    const target = model.targets.find(({ key }) => key === row.id)
    if (target === undefined) continue
    const sign = signOf(row) ?? 'doubt'
    const told = `${row.id} in ${chart.id}`
    expect(hasSign(target.marks, sign), `sign of ${told}`).toBe(true)
    expect(keys, `key of ${told}`).toContain(sign)
    for (const caveat of row.weakness)
      expect(target.lines, `tooltip of ${told}`).toContain(capitalised(ALL_CAVEATS[caveat]))
    expect(targetName(target), `name of ${told}`).toContain(claimRemark(row))
    const cell = table.rows.find(({ key }) => key === row.id)?.cells[weakness]
    expect(cell, `table of ${told}`).toContain(ALL_CAVEATS[row.weakness[0] ?? 'doubtful'])
    const notes = reading.notes.join('\n')
    expect(notes, `note of ${told}`).toContain(capitalised(ALL_CAVEATS[row.weakness[0] ?? 'doubtful']))
    if (sign === 'doubt' && row.note !== null)
      expect(notes, `reason of ${told}`).toContain(row.note.replace(/[.;]\s*$/, ''))
  }
}

describe.each(CLAIM_CHARTS.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  const { warned, claimants } = warnedOf(chart)

  test('no claimants, and no one left out, leave a number without its warning', () => {
    for (const claimant of claimants) {
      expectWarned(chart, [claimant])
      expectWarned(
        chart,
        claimants.filter((id) => id !== claimant),
      )
    }
  })

  test.skipIf(warned.length === 0)('nor does any set of claimants', () => {
    fc.assert(
      fc.property(fc.subarray(claimants, { minLength: 1 }), (some) => expectWarned(chart, some)),
      { numRuns: 30 },
    )
  })
})

test.each(CLAIM_CHARTS.map((chart) => [chart.id, chart] as const))(
  'the marks of %s say whether they are current, to who does not see it',
  (_, chart) => {
    const { model, table } = readChart(chart, NEWEST, viewOf())
    const at = table.columns.findIndex(({ key }) => key === 'state')
    for (const target of model({ width: 1000 }).targets) {
      const state = String(table.rows.find(({ key }) => key === target.key)?.cells[at] ?? '')
      for (const word of ['superseded', 'dated'])
        expect(new RegExp(`\\b${word}\\b`).test(targetName(target)), target.key).toBe(
          state.toLowerCase().startsWith(word),
        )
    }
  },
)

describe.each(
  CLAIM_CHARTS.filter(({ choices }) => choices.some(({ parameter }) => parameter === 'past')).map(
    (chart) => [chart.id, chart] as const,
  ),
)('%s without earlier claims', (_, chart) => {
  test.each([{}, { by: 'claimant' }, { known: '2025-01-13' }, { known: '2023-01-01' }])('%j', (requested) => {
    const [all, some] = (['shown', 'hidden'] as const).map((past) => {
      const { notes, warnings, key, table, model } = readChart(chart, NEWEST, viewOf({ ...requested, past }))
      const { targets, empty } = model({ width: 1000 })
      const claims = new Set(table.rows.map((row) => row.key))
      return {
        notes,
        warnings,
        keys: key.map(({ id }) => id),
        table,
        empty,
        drawn: targets.map((target) => target.key).filter((id) => claims.has(id)),
      }
    })
    if (all === undefined || some === undefined) throw new Error('no reading')
    const left = all.drawn.filter((id) => !some.drawn.includes(id))
    const told = some.notes.filter((note) => note.endsWith('not drawn.'))
    expect(told).toEqual(
      left.length === 0 ? [] : [expect.stringContaining(capitalised(countWords(left.length, 'claim')))],
    )
    const unverifiable = NEWEST.tables.estimates.filter(({ weakness }) => weakness.includes('seed-only'))
    expect(some.keys.includes('pale')).toBe(unverifiable.some(({ id }) => some.drawn.includes(id)))
    expect(some.table.rows).toEqual(all.table.rows)
    expect(some.empty).toBe(some.drawn.length === 0)
    const rows =
      chart.table === 'estimates' ? NEWEST.tables.estimates.filter(({ id }) => some.drawn.includes(id)) : []
    for (const caveat of ['doubtful', 'derived', 'conversion'] as const)
      expect(
        some.warnings.notes.some((note) => note.startsWith(`${capitalised(ALL_CAVEATS[caveat])}: `)),
        caveat,
      ).toBe(rows.some(({ weakness }) => weakness.includes(caveat)))
  })
})

test('there are such claims, and their claimants have names', () => {
  const warned = CLAIM_CHARTS.flatMap((chart) => warnedOf(chart).warned)
  expect(warned.length).toBeGreaterThan(10)
  for (const { claimant } of warned) expect(actors.get(claimant)).toBeTruthy()
})
