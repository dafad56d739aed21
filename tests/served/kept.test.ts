import { expect, test } from 'vitest'
import { all, type Element, isWithin, textOf } from './html'
import { page } from './site'

/** Pages of every kind, and what of the view must not get lost on the way from them to another page. */
const PAGES = [
  '/',
  '/troops',
  '/charts/contact-rate',
  '/charts/troops-sent?tab=table',
  '/charts/troops-sent?tab=sources',
  '/timeline',
  '/records',
  '/records/troops-2025-04-30-kor-nis-deployed-total',
  '/records/tables/events',
  '/sources',
  '/people',
  '/places',
  '/data',
  '/open',
]

const FILE = /\.[a-z]+(?:\?|$)|^\/api\//

const CHANGES_THEM = ['Colours', 'As known on a day']
/** The switch of the colours and the ways back to everything are there to change them. */
const isToChangeThem = (link: Element) =>
  textOf(link) === 'Show all' ||
  isWithin(link, ({ attributes }) => CHANGES_THEM.includes(attributes['aria-label'] ?? ''))

test.each(PAGES)('%s: every link to another page keeps the clocks and the colours', async (path) => {
  const root = await page(`${path}${path.includes('?') ? '&' : '?'}known=2026-01-01&theme=dark`)
  expect(root.attributes['data-theme']).toBe('dark')
  const links = all(root, 'a')
    .filter((link) => !('download' in link.attributes) && !isToChangeThem(link))
    .map(({ attributes }) => attributes.href ?? '')
  // A chapter of the guide, for who writes a page of their own, is not about this view.
  const pages = links.filter((href) => href.startsWith('/') && !FILE.test(href) && !href.includes('#'))
  expect(pages.length).toBeGreaterThan(10)
  expect(pages.filter((href) => !(href.includes('known=2026-01-01') && href.includes('theme=dark')))).toEqual(
    [],
  )
})
