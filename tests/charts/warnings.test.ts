import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { signOf } from '@/lib/charts/parts/sign-of'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from '@/words/counts'
import { hasSign } from './has-sign'
import { viewOf } from './real-slice'

const NEWEST = snapshot(loadLedger())
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
  const weakness = reading.table.columns.findIndex(({ key }) => key === 'weakness')
  for (const row of warnedOf(chart).warned) {
    const target = model.targets.find(({ key }) => key === row.id)
    if (target === undefined) continue
    const sign = signOf(row) ?? 'doubt'
    const told = `${row.id} in ${chart.id}`
    expect(hasSign(target.marks, sign), `sign of ${told}`).toBe(true)
    expect(
      reading.key.map(({ id }) => id),
      `key of ${told}`,
    ).toContain(sign)
    for (const caveat of row.weakness)
      expect(target.lines, `tooltip of ${told}`).toContain(capitalised(ALL_CAVEATS[caveat]))
    const cell = reading.table.rows.find(({ key }) => key === row.id)?.cells[weakness]
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

test('there are such claims, and their claimants have names', () => {
  const warned = CLAIM_CHARTS.flatMap((chart) => warnedOf(chart).warned)
  expect(warned.length).toBeGreaterThan(10)
  for (const { claimant } of warned) expect(actors.get(claimant)).toBeTruthy()
})
