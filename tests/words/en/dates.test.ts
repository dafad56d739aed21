import { describe, expect, it } from 'vitest'
import { dateWords } from '@/words/dates'

describe('dateWords', () => {
  it.each([
    ['2025', '2025'],
    ['2025-04', 'April 2025'],
    ['2025-04-30', '30 April 2025'],
    ['2024-06~', 'about June 2024'],
    ['../2026-03', 'until March 2026'],
    ['2024-10-18/..', 'from 18 October 2024'],
    ['2021-01-05/2021-01-12', '5–12 January 2021'],
    ['2024-03-07/2024-11-05', '7 March to 5 November 2024'],
    ['2024-10/2024-12', 'October–December 2024'],
    ['2024-12-23/2025-01-02', '23 December 2024 to 2 January 2025'],
    ['2022/2024', '2022 to 2024'],
    ['2024-10/2025-01', 'October 2024 to January 2025'],
    // What one end leaves open is not taken from the other.
    ['2024-10/2024-10-18', 'October 2024 to 18 October 2024'],
    ['2024/2024-10', '2024 to October 2024'],
    ['2024-10-01~/2024-10-18', 'about 1 October 2024 to 18 October 2024'],
  ])('says %s as “%s”', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })
})
