import { describe, expect, test } from 'vitest'
import { router } from '@/lib/site/routing'

/** A page is told by its hashes. */
const only = (script: string) => ({ scripts: [script], styles: [] })
const route = router({
  static: {
    '/': only('a'),
    '/compare': only('e'),
    '/troops': only('b'),
    '/charts/troops-sent': only('c'),
    '/embed/troops-sent': only('d'),
  },
  isDynamic: (path) =>
    ['/records/troops-2024-10-18-kor-nis-deployed-total', '/records/weapons.yield'].includes(path),
  missing: only('m'),
})
const ask = (address: string) => {
  const url = new URL(address, 'http://site')
  return route(url.pathname, url.searchParams)
}

describe('routes', () => {
  test.each([
    ['/', { kind: 'static', hashes: only('a') }],
    ['/?', { kind: 'static', hashes: only('a') }],
    ['/?known=2025-01-13', { kind: 'dynamic', path: '/view/auto' }],
    ['/troops?theme=dark&known=2025-01-13', { kind: 'dynamic', path: '/view/dark/troops' }],
    ['/troops?theme=light&theme=dark', { kind: 'dynamic', path: '/view/dark/troops' }],
    ['/troops?theme=/../secret', { kind: 'dynamic', path: '/view/auto/troops' }],
    ['/troops?unheard-of=1', { kind: 'dynamic', path: '/view/auto/troops' }],
    [
      '/records/troops-2024-10-18-kor-nis-deployed-total',
      { kind: 'dynamic', path: '/view/auto/records/troops-2024-10-18-kor-nis-deployed-total' },
    ],
    ['/records/weapons.yield', { kind: 'dynamic', path: '/view/auto/records/weapons.yield' }],
    ['/charts/troops-sent.svg?w=1200', { kind: 'machine', path: '/exports/troops-sent/svg' }],
    ['/charts/troops-sent.csl.json', { kind: 'machine', path: '/exports/troops-sent/csl.json' }],
    ['/charts/nothing.svg', { kind: 'machine', path: '/exports/nothing/svg' }],
    ['/compare', { kind: 'static', hashes: only('e') }],
    ['/compare?a=kind/visit&b=kind/letter', { kind: 'dynamic', path: '/view/auto/compare' }],
    ['/charts/compare?a=kind/visit', { kind: 'dynamic', path: '/view/auto/compare' }],
    ['/charts/compare', { kind: 'dynamic', path: '/view/auto/compare' }],
    ['/compare.svg?a=x', { kind: 'machine', path: '/exports/compare/svg' }],
    ['/compared.svg', { kind: 'missing', hashes: only('m') }],
    ['/timeline.csv?q=kursk', { kind: 'machine', path: '/files/timeline/csv' }],
    ['/stories/new-year-2026.pdf', { kind: 'machine', path: '/files/stories/new-year-2026/pdf' }],
    ['/stories/nothing.zip?rev=1', { kind: 'machine', path: '/files/stories/nothing/zip' }],
    ['/briefing.pdf?i=troops-sent', { kind: 'machine', path: '/files/briefing/pdf' }],
    ['/stories/nothing', { kind: 'missing', hashes: only('m') }],
    ['/timeline.rows.json', { kind: 'machine', path: '/files/timeline/rows.json' }],
    ['/api/v1/ledger', { kind: 'machine', path: '/api/v1/ledger' }],
    ['/nothing', { kind: 'missing', hashes: only('m') }],
    ['/records/nothing', { kind: 'missing', hashes: only('m') }],
    ['/troops/', { kind: 'missing', hashes: only('m') }],
    ['/constructor', { kind: 'missing', hashes: only('m') }],
  ])('%s', (address, expected) => {
    expect(ask(address)).toEqual(expected)
  })

  test.each(['/view/auto', '/view/dark/troops', '/exports/troops-sent/svg'])(
    'the internal address %s names nothing from outside',
    (address) => {
      expect(ask(address).kind).toBe('missing')
      expect(ask(`${address}?known=2025-01-13`).kind).toBe('missing')
    },
  )

  test('without a build every page is drawn', () => {
    expect(router(null)('/troops', new URLSearchParams())).toEqual({
      kind: 'dynamic',
      path: '/view/auto/troops',
    })
  })
})
