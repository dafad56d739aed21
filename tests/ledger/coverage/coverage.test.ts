import { describe, expect, test } from 'vitest'
import { type Coverage, coverageBy, coverageOf, recordedTo } from '@/lib/ledger/coverage/coverage'
import type { CoverageRow } from '@/lib/ledger/schema/rows'

const row = (
  topic: CoverageRow['topic'],
  from: string,
  to: string,
  density: CoverageRow['density'],
): CoverageRow => ({
  id: `${topic}-${from}`,
  topic,
  tables: ['events'],
  from,
  to,
  density,
  note: null,
  since: 1,
  until: null,
})

const days = (coverage: Coverage | null) =>
  coverage?.thin.map((ends) => ends.map((end) => new Date(end).toISOString().slice(0, 10)))

const DIPLOMACY = [
  row('diplomacy', '2018-01-01', '2023-12-31', 'thin'),
  row('diplomacy', '2024-01-01', '2026-03-15', 'dense'),
  row('diplomacy', '2026-03-16', '2026-08-20', 'thin'),
]
const DOMESTIC = [row('domestic', '2024-06-01', '2026-01-31', 'dense')]

describe('how far the ledger was searched', () => {
  test('nothing is said of a topic or a table without rows', () => {
    expect(coverageOf(DIPLOMACY, 'events', ['troops'])).toBeNull()
    expect(coverageOf(DIPLOMACY, 'estimates', ['diplomacy'])).toBeNull()
  })

  test('of one topic: thin is what is not searched closely, gaps included; ends are exclusive', () => {
    const found = coverageOf(DIPLOMACY, 'events', ['diplomacy'])
    expect(found).toMatchObject({ from: '2018-01-01', to: '2026-08-20' })
    expect(days(found)).toEqual([
      ['2018-01-01', '2024-01-01'],
      ['2026-03-16', '2026-08-21'],
    ])
    const gap = [
      row('troops', '2024-01-01', '2024-01-31', 'dense'),
      row('troops', '2024-03-01', '2024-03-31', 'dense'),
    ]
    expect(days(coverageOf(gap, 'events', ['troops']))).toEqual([['2024-02-01', '2024-03-01']])
  })

  test('of several topics: thin where one of them is, also behind its end', () => {
    expect(days(coverageOf([...DIPLOMACY, ...DOMESTIC], 'events', ['diplomacy', 'domestic']))).toEqual([
      ['2018-01-01', '2024-01-01'],
      ['2026-02-01', '2026-08-21'],
    ])
  })

  test.each([
    ['2025-01-13', '2025-01-13'],
    ['2026-08-20', '2026-08-20'],
    ['2026-11-28', '2026-08-20'],
  ])('counts as of %s run to %s', (asOf, day) => {
    expect(recordedTo(coverageOf(DIPLOMACY, 'events', ['diplomacy']), asOf)).toBe(day)
    expect(recordedTo(null, asOf)).toBe(asOf)
  })

  test.each([
    ['2017-12-31', null, undefined],
    ['2018-01-01', '2018-01-01', [['2018-01-01', '2018-01-02']]],
    ['2025-01-13', '2025-01-13', [['2018-01-01', '2024-01-01']]],
    [
      '2026-04-01',
      '2026-04-01',
      [
        ['2018-01-01', '2024-01-01'],
        ['2026-03-16', '2026-04-02'],
      ],
    ],
    [
      '2030-01-01',
      '2026-08-20',
      [
        ['2018-01-01', '2024-01-01'],
        ['2026-03-16', '2026-08-21'],
      ],
    ],
  ] as const)('a view of %s knows of it to %s', (day, to, thin) => {
    const known = coverageBy(coverageOf(DIPLOMACY, 'events', ['diplomacy']), day)
    expect(known?.to ?? null).toBe(to)
    expect(days(known)).toEqual(thin)
  })
})
