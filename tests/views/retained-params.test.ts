import { expect, test } from 'vitest'
import { formatView } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

test.each([
  ['', ''],
  ['known=2025-01-13&theme=dark&from=2024&focus=a&tab=table', 'known=2025-01-13&theme=dark'],
  ['rev=2&claimants=kor-nis', 'rev=2'],
  ['known=someday&theme=pink', ''],
])('of %j a reader keeps %j on the way to another page', (query, stays) => {
  expect(formatView(retainedParams(query))).toBe(stays)
})

test('a view keeps the same as its query', () => {
  const view = { ...DEFAULT_VIEW, known: '2025-01-13', rev: 2, theme: 'dark', q: 'ship', focus: 'a' }
  expect(retainedParams(view)).toEqual(retainedParams(formatView(view)))
})
