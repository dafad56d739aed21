import { describe, expect, test } from 'vitest'
import { chartOf } from '@/lib/charts'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { viewAt } from '@/lib/views/view-at'
import { LEDGER, NEWEST, REAL } from '../charts/real-slice'

const chart = chartOf('troops-sent')
const claimantsAt = (at: typeof NEWEST) => chartSpec(chart, at).claimants?.of ?? []
/** Claimants of the first revision whom the newest has not. */
const FORMER = claimantsAt(REAL).filter((id) => !claimantsAt(NEWEST).includes(id))

const read = (query: string) =>
  viewAt(LEDGER, new URLSearchParams(query), (at, newest) => chartSpec(chart, at, newest))

describe('a claimant of an earlier revision', () => {
  test('is taken, matches nothing, and is named in a note', () => {
    expect(FORMER.length).toBeGreaterThan(0)
    for (const id of FORMER) {
      const { view, problems, snapshot } = read(`claimants=${id}`)
      expect(problems).toEqual([])
      expect(view.claimants).toEqual([id])
      const { selected, notes } = readChart(chart, snapshot, view)
      expect(selected.rows).toEqual([])
      expect(notes.join(' ')).toContain(id)
    }
  })

  test('is no error in a file either, with or without a revision', () => {
    for (const query of [`claimants=${FORMER[0]}`, `claimants=${FORMER[0]}&rev=1`])
      expect(readExportRequest(LEDGER, 'troops-sent', 'csv', new URLSearchParams(query))).toHaveProperty(
        'view',
      )
  })

  test('takes away nothing of what another matches', () => {
    const alone = read('claimants=kor-nis')
    const both = read(`claimants=kor-nis,${FORMER[0]}`)
    expect(both.problems).toEqual([])
    expect(readChart(chart, both.snapshot, both.view).selected.rows).toEqual(
      readChart(chart, alone.snapshot, alone.view).selected.rows,
    )
  })
})

test.each(['claimants=nobody', `claimants=nobody,${FORMER[0]}`])('%s is refused as ever', (query) => {
  const { problems } = read(query)
  expect(problems.map(({ value, reason }) => [value, reason])).toEqual([['nobody', 'is not known here']])
})
