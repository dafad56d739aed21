import { describe, expect, test } from 'vitest'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { salvoParts } from '@/lib/records/salvos'
import { NEWEST } from '../charts/real-slice'

type Launch = Snapshot['tables']['missile-tests'][number]

const [SOME] = NEWEST.tables['missile-tests']
if (SOME === undefined) throw new Error('no launches')

const launch = (id: string, salvo_index: number, salvo_size: number | null, more: Partial<Launch> = {}) => ({
  ...SOME,
  id,
  date: id.slice(0, 10),
  salvo_index,
  salvo_size,
  ...more,
})

function salvosOf(...launches: Launch[]) {
  const parts = salvoParts({ ...NEWEST.tables, 'missile-tests': launches })
  return launches.map(({ id }) => parts.get(id)?.salvo ?? null)
}

describe('launches are of one salvo', () => {
  test('if they have one date, one stated size and rising numbers, from whatever site', () => {
    const site = { site: 'sunan' }
    expect(
      salvosOf(
        launch('2022-11-02-01', 1, 3),
        launch('2022-11-02-02', 2, 3, site),
        launch('2022-11-02-03', 3, 3),
      ),
    ).toEqual(['2022-11-02-01', '2022-11-02-01', '2022-11-02-01'])
  })

  test('up to where the numbers begin anew', () => {
    expect(
      salvosOf(
        launch('1984-04-09-01', 1, 2, { date: '1984' }),
        launch('1984-04-09-02', 2, 2, { date: '1984' }),
        launch('1984-09-01-01', 1, 2, { date: '1984' }),
        launch('1984-09-01-02', 2, 2, { date: '1984' }),
      ),
    ).toEqual(['1984-04-09-01', '1984-04-09-01', '1984-09-01-01', '1984-09-01-01'])
  })

  test('where the size is not stated, too', () => {
    expect(salvosOf(launch('2026-09-20-01', 1, null), launch('2026-09-20-02', 2, null))).toEqual([
      '2026-09-20-01',
      '2026-09-20-01',
    ])
  })
})

describe('launches are of no common salvo', () => {
  test('if the ledger says that each was alone, be it on one day from one site', () => {
    expect(salvosOf(launch('2024-06-30-01', 1, 1), launch('2024-06-30-02', 1, 1))).toEqual([null, null])
  })

  test('if their days differ, or the sizes that are stated', () => {
    expect(
      salvosOf(launch('2024-07-01-01', 1, 2), launch('2024-07-02-02', 2, 2), launch('2024-07-02-03', 3, 3)),
    ).toEqual(['2024-07-01-01', '2024-07-02-02', '2024-07-02-03'])
  })
})

test('in the published ledger no salvo has more launches than it is said to have', () => {
  const counts = new Map<string, number>()
  for (const { salvo } of salvoParts(NEWEST.tables).values()) counts.set(salvo, (counts.get(salvo) ?? 0) + 1)
  for (const { salvo, size } of salvoParts(NEWEST.tables).values())
    expect(counts.get(salvo), salvo).toBeLessThanOrEqual(size ?? Number.POSITIVE_INFINITY)
  expect(Math.max(...counts.values())).toBeGreaterThan(2)
})
