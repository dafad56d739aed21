import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinnedQuery } from '@/lib/site/pinned-query'
import { formatView, parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

describe('the query of a page at a revision', () => {
  test.each([
    ['', 3, 'rev=3'],
    ['', null, ''],
    ['known=2025-01-13&rev=1&theme=dark', null, 'known=2025-01-13&theme=dark'],
    ['known=2025-01-13&claimants=kor-nis', 3, 'known=2025-01-13&rev=3&claimants=kor-nis'],
    ['utm_source=x&tab=table&sort=-date&q=a%20b', 2, 'rev=2&q=a%20b&sort=-date&tab=table'],
  ] as const)('%j at %j', (query, rev, expected) => {
    expect(pinnedQuery(query, rev)).toBe(expected)
  })

  test('is canonical where the query was', () => {
    const spec = { rev: { min: 1, max: 99, initial: null }, from: true, q: { maxLength: 20 } } as const
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.integer({ min: 1, max: 99 }), (q, rev) => {
        const { view } = parseView(new URLSearchParams({ q, from: '2024' }), spec)
        expect(pinnedQuery(formatView(view), rev)).toBe(formatView({ ...DEFAULT_VIEW, ...view, rev }))
      }),
    )
  })
})
