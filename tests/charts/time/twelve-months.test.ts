import { expect, test } from 'vitest'
import { twelveMonthsTo } from '@/lib/charts/time/twelve-months'

test.each([
  ['2025-01-13', '2024-01-14'],
  ['2024-12-31', '2024-01-01'],
  ['2024-02-28', '2023-03-01'],
  ['2024-02-29', '2023-03-01'],
  ['2025-02-28', '2024-02-29'],
  ['2025-03-31', '2024-04-01'],
  ['0050-03-31', '0049-04-01'],
  ['0000-05-05', '0000-01-01'],
])('the twelve months to %s begin on %s', (day, first) => expect(twelveMonthsTo(day)).toBe(first))
