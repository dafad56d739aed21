import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type BriefingQuery,
  formatBriefing,
  movedItem,
  parseBriefing,
  withItem,
  withoutItem,
} from '@/lib/documents/briefing/briefing-query'
import { formatItem, innerQuery, outerQuery, parseItem, targetAt } from '@/lib/documents/briefing/item-text'
import { MAX_ITEMS } from '@/lib/documents/briefing/limits'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const briefing: fc.Arbitrary<BriefingQuery> = fc.record({
  title: fc.option(text, { nil: null }),
  items: fc.array(text, { maxLength: 25 }),
  rest: fc.constantFrom('', 'known=2025-01-13', 'known=2025-01-13&rev=3&theme=dark'),
})

describe('the address of a briefing', () => {
  test('gives back the briefing that it was written for', () => {
    fc.assert(
      fc.property(briefing, (asked) => {
        expect(parseBriefing(formatBriefing(asked))).toEqual(asked)
      }),
    )
  })

  test('is a fixed point, whatever it was read from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const once = formatBriefing(parseBriefing(query))
        expect(formatBriefing(parseBriefing(once))).toBe(once)
      }),
    )
  })

  test('can be read by people', () => {
    const asked = {
      title: 'What fell, and who says so',
      items: ['troops-sent?known=2025-01-13;claimants=kor-nis,ukr-hur~Sent', 'r/some-row'],
      rest: 'rev=3',
    }
    expect(formatBriefing(asked)).toBe(
      'title=What+fell,+and+who+says+so&i=troops-sent?known=2025-01-13;claimants=kor-nis,ukr-hur~Sent&i=r/some-row&rev=3',
    )
  })
})

describe('an item', () => {
  test('gives back what it was written for', () => {
    const target = text.filter((each) => !each.includes('~'))
    fc.assert(
      fc.property(target, fc.option(text, { nil: null }), (of, title) => {
        expect(parseItem(formatItem({ target: of, title }))).toEqual({ target: of, title })
      }),
    )
  })

  test('has the query of a chart as it was', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'q', 'known'), text).map(([key, value]) => [key, value])
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const query = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')
        const inner = innerQuery(query)
        expect(inner).not.toMatch(/[~&]/)
        expect([...new URLSearchParams(outerQuery(inner))]).toEqual([...new URLSearchParams(query)])
      }),
    )
  })

  it.each([
    ['/charts/troops-sent', '', 'troops-sent'],
    [
      '/charts/troops-sent',
      'known=2025-01-13&rev=2&theme=dark&tab=table&focus=x',
      'troops-sent?known=2025-01-13',
    ],
    ['/compare', 'a=counterpart/RUS&b=counterpart/USA', 'compare?a=counterpart/RUS;b=counterpart/USA'],
    ['/records/some.row-1', 'known=2025-01-13', 'r/some.row-1'],
    ['/stories/new-year-2026', '', 's/new-year-2026'],
    ['/troops', '', null],
    ['/charts/troops-sent.svg', '', null],
    ['/', '', null],
  ])('of the page %s?%s is %s', (path, query, target) => {
    expect(targetAt(path, query)).toBe(target)
  })
})

describe('a step', () => {
  test('moves one item, and loses none', () => {
    fc.assert(
      fc.property(
        briefing,
        fc.integer({ min: -2, max: 30 }),
        fc.integer({ min: -2, max: 30 }),
        (asked, from, to) => {
          const { items } = movedItem(asked, Math.max(0, from), to)
          expect([...items].sort()).toEqual([...asked.items].sort())
        },
      ),
    )
  })

  test('removes one item and keeps the order of the others', () => {
    const asked = { title: null, items: ['a', 'b', 'c'], rest: '' }
    expect(withoutItem(asked, 1).items).toEqual(['a', 'c'])
    expect(movedItem(asked, 2, 0).items).toEqual(['c', 'a', 'b'])
    expect(movedItem(asked, 0, -1).items).toEqual(asked.items)
  })

  test('adds an item, but none beyond the most', () => {
    const full = { title: null, items: Array.from({ length: MAX_ITEMS }, (_, at) => `i${at}`), rest: '' }
    expect(withItem(withoutItem(full, 0), 'new')?.items.at(-1)).toBe('new')
    expect(withItem(full, 'new')).toBeNull()
  })
})
