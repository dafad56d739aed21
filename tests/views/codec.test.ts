import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/http/problem'
import { formatView, parseView, viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View, type ViewSpec } from '@/lib/views/parameters'

const SPEC: ViewSpec = {
  from: true,
  to: true,
  known: { min: '1984-01-01', max: '2026-11-23' },
  rev: { min: 1, max: 3, initial: null },
  claimants: { of: ['kor-nis', 'ukr-hur', 'usa-dod'] },
  classes: { of: ['SRBM', 'ICBM'] },
  distance: { min: 0, max: 20_000 },
  lon: { min: -180, max: 180, digits: 2 },
  q: { maxLength: 20 },
  by: { of: ['class', 'outcome'] },
  focus: true,
  dpr: { min: 1, max: 4, initial: 1 },
}

const read = (query: string) => parseView(new URLSearchParams(query), SPEC)

describe('a good value', () => {
  test.each<[query: string, view: Partial<View>, canonical: string]>([
    ['', {}, ''],
    ['from=2024-10&to=2026', { from: '2024-10', to: '2026' }, 'from=2024-10&to=2026'],
    ['to=2024-02-29', { to: '2024-02-29' }, 'to=2024-02-29'],
    ['known=2025-01-13', { known: '2025-01-13' }, 'known=2025-01-13'],
    ['rev=3', { rev: 3 }, 'rev=3'],
    ['rev=003', { rev: 3 }, 'rev=3'],
    ['dpr=1', {}, ''],
    ['dpr=2', { dpr: 2 }, 'dpr=2'],
    ['claimants=ukr-hur,kor-nis', { claimants: ['kor-nis', 'ukr-hur'] }, 'claimants=kor-nis,ukr-hur'],
    [
      'claimants=ukr-hur&claimants=kor-nis',
      { claimants: ['kor-nis', 'ukr-hur'] },
      'claimants=kor-nis,ukr-hur',
    ],
    ['claimants=kor-nis,,kor-nis,', { claimants: ['kor-nis'] }, 'claimants=kor-nis'],
    ['claimants=', {}, ''],
    ['claimants=%2C%2C', {}, ''],
    ['distance=100..500', { distance: { low: 100, high: 500 } }, 'distance=100..500'],
    ['distance=100..', { distance: { low: 100, high: null } }, 'distance=100..'],
    ['distance=..500', { distance: { low: null, high: 500 } }, 'distance=..500'],
    ['lon=-77.04..126.5', { lon: { low: -77.04, high: 126.5 } }, 'lon=-77.04..126.5'],
    ['lon=-0..1.50', { lon: { low: 0, high: 1.5 } }, 'lon=0..1.5'],
    ['q=submarine', { q: 'submarine' }, 'q=submarine'],
    ['q=%20a%0Ab%00c%20', { q: 'a b c' }, 'q=a%20b%20c'],
    ['q=%20%09', {}, ''],
    ['q=50%25%20%26%20%23', { q: '50% & #' }, 'q=50%25%20%26%20%23'],
    ['q=%ED%95%9C', { q: '한' }, 'q=%ED%95%9C'],
    ['by=class', {}, ''],
    ['by=outcome', { by: 'outcome' }, 'by=outcome'],
    ['by=', {}, ''],
    ['focus=2024-11-04-01', { focus: '2024-11-04-01' }, 'focus=2024-11-04-01'],
    ['focus=troops.deployed', { focus: 'troops.deployed' }, 'focus=troops.deployed'],
    [
      'q=x&known=2025-01-13&from=2024',
      { from: '2024', known: '2025-01-13', q: 'x' },
      'from=2024&known=2025-01-13&q=x',
    ],
  ])('%s', (query, view, canonical) => {
    const parsed = read(query)
    expect(parsed).toEqual({ view: { ...DEFAULT_VIEW, ...view }, problems: [] })
    expect(formatView(parsed.view)).toBe(canonical)
  })
})

describe('a bad value becomes the default and is named with what is allowed', () => {
  test.each<[query: string, problem: Partial<Problem>]>([
    ['nonsense=1', { parameter: 'nonsense', value: '1', reason: 'is not a parameter of this site' }],
    ['stack=share', { parameter: 'stack', value: 'share', reason: 'is not taken here' }],
    ['__proto__=1', { parameter: '__proto__', reason: 'is not a parameter of this site' }],
    ['toString=1', { parameter: 'toString', reason: 'is not a parameter of this site' }],
    ['from=2024-13', { parameter: 'from', value: '2024-13' }],
    ['from=2024~', { parameter: 'from', value: '2024~' }],
    ['from=2024/2025', { parameter: 'from', value: '2024/2025' }],
    ['to=2023-02-29', { parameter: 'to', value: '2023-02-29' }],
    ['known=2025-01', { parameter: 'known', reason: 'is not a day' }],
    [
      'known=2027-01-01',
      {
        parameter: 'known',
        reason: 'lies outside the ledger',
        allowed: 'a day YYYY-MM-DD from 1984-01-01 up to 2026-11-23',
      },
    ],
    ['known=1950-01-01', { parameter: 'known', reason: 'lies outside the ledger' }],
    ['rev=0', { parameter: 'rev', value: '0', allowed: 'a whole number from 1 to 3' }],
    ['rev=4', { parameter: 'rev', value: '4' }],
    ['rev=-1', { parameter: 'rev' }],
    ['rev=1e0', { parameter: 'rev' }],
    ['dpr=1.5', { parameter: 'dpr' }],
    ['claimants=nobody', { parameter: 'claimants', value: 'nobody', allowed: 'kor-nis, ukr-hur, usa-dod' }],
    ['distance=500..100', { parameter: 'distance' }],
    ['distance=..', { parameter: 'distance' }],
    [
      'distance=0..20001',
      { parameter: 'distance', allowed: 'low..high, low.. or ..high with whole numbers from 0 to 20000' },
    ],
    ['distance=100', { parameter: 'distance' }],
    ['distance=1.5..', { parameter: 'distance' }],
    ['lon=-77.041..', { parameter: 'lon' }],
    ['lon=-200..', { parameter: 'lon' }],
    ['q=123456789012345678901', { parameter: 'q', reason: 'is too long', allowed: 'at most 20 characters' }],
    ['by=colour', { parameter: 'by', value: 'colour', allowed: 'class, outcome' }],
    ['focus=%3Cscript%3E', { parameter: 'focus', value: '<script>' }],
    ['focus=a/../../charts', { parameter: 'focus', value: 'a/../../charts' }],
    ['focus=..', { parameter: 'focus', value: '..' }],
    ['focus=a..b', { parameter: 'focus', value: 'a..b' }],
    [`focus=${'a'.repeat(121)}`, { parameter: 'focus', reason: 'is not the id of a record' }],
  ])('%s', (query, problem) => {
    const { view, problems } = read(query)
    expect(view).toEqual(DEFAULT_VIEW)
    expect(problems).toEqual([expect.objectContaining(problem)])
    expect(problems[0]?.allowed).not.toBe('')
  })

  test('an id that is known to name no row', () => {
    const spec: ViewSpec = { focus: { except: 'nothing' } }
    expect(parseView(new URLSearchParams('focus=nothing'), spec)).toMatchObject({
      view: { focus: null },
      problems: [{ parameter: 'focus', value: 'nothing' }],
    })
    expect(parseView(new URLSearchParams('focus=nothing-2'), spec).view.focus).toBe('nothing-2')
  })

  test('the good ids of a list are kept', () => {
    const { view, problems } = read('claimants=nobody,kor-nis')
    expect(view.claimants).toEqual(['kor-nis'])
    expect(problems).toHaveLength(1)
  })

  test('of a value given more than once the last one counts', () => {
    const { view, problems } = read('by=class&by=outcome')
    expect(view.by).toBe('outcome')
    expect(problems).toEqual([
      { parameter: 'by', value: 'class,outcome', reason: 'is given more than once', allowed: 'one value' },
    ])
  })

  test('marks of direction in a text, which would turn the words around it, are left out', () => {
    expect(
      parseView(new URLSearchParams({ q: '\u202eabc \u2067def' }), { q: { maxLength: 80 } }).view.q,
    ).toBe('abc def')
  })

  test('a range that ends before it begins is dropped whole', () => {
    const { view, problems } = read('from=2025-02&to=2025-01')
    expect([view.from, view.to]).toEqual([null, null])
    expect(problems).toEqual([expect.objectContaining({ parameter: 'from', value: '2025-02' })])
  })

  test('a range within one month, one of its days or the whole year is a range', () => {
    expect(read('from=2025-02&to=2025-02').problems).toEqual([])
    expect(read('from=2025-02-10&to=2025').problems).toEqual([])
  })

  test('an over-long key or value is repeated only in part', () => {
    const [problem] = read(`${'k'.repeat(5000)}=${'v'.repeat(5000)}`).problems
    expect(problem?.parameter).toBe(`${'k'.repeat(80)}…`)
    expect(problem?.value).toBe(`${'v'.repeat(80)}…`)
  })
})

test('what is allowed is cut short for long lists', () => {
  const of = Array.from({ length: 30 }, (_, index) => `id-${index}`)
  const { problems } = parseView(new URLSearchParams('people=x'), { people: { of } })
  expect(problems[0]?.allowed).toMatch(/^id-0, .* and 18 more$/)
})

test('an address without parameters has no question mark', () => {
  expect(viewHref('/troops', DEFAULT_VIEW)).toBe('/troops')
  expect(viewHref('/troops', { ...DEFAULT_VIEW, rev: 1 })).toBe('/troops?rev=1')
})
