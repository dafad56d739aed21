import { expect, test } from 'vitest'
import { withDays } from '@/components/explore/time/with-days'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

const TODAY = '2026-11-30'

test.each<[known: string | null, against: string | null, shown: string | null, compared: string | null]>([
  ['2025-01-13', null, '2025-01-13', null],
  ['2025-01-13', '2024-01-01', '2025-01-13', '2024-01-01'],
  ['2025-01-13', '2025-01-13', '2025-01-13', null],
  [TODAY, '2025-01-13', null, '2025-01-13'],
  [TODAY, TODAY, null, null],
  [null, TODAY, null, null],
])('the days %s and %s are written as %s and %s', (known, against, shown, compared) => {
  const view = withDays({ ...DEFAULT_VIEW, from: '2024' }, known, against, TODAY)
  expect(view).toEqual({ ...DEFAULT_VIEW, from: '2024', known: shown, against: compared })
})
