import { expect, test } from 'vitest'
import { formatView, parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { RETAINED, retainedParams } from '@/lib/views/retained-params'

const readRetained = (query: string) => parseView(new URLSearchParams(query), RETAINED).view

test.each([
  ['', ''],
  ['known=2025-01-13&theme=dark&from=2024&focus=a&tab=table', 'known=2025-01-13&theme=dark'],
  ['rev=2&claimants=kor-nis', 'rev=2'],
  ['known=someday&theme=pink', ''],
])('of %j a reader keeps %j on the way to another page', (query, stays) => {
  expect(formatView(readRetained(query))).toBe(stays)
  expect(retainedParams(readRetained(query))).toEqual(readRetained(query))
})

test('a view keeps the same as its query', () => {
  const view = { ...DEFAULT_VIEW, known: '2025-01-13', rev: 2, theme: 'dark', q: 'ship', focus: 'a' }
  expect(retainedParams(view)).toEqual(readRetained(formatView(view)))
})
