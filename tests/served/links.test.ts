import { expect, test } from 'vitest'
import { all, type Element, isWithin, textOf, values } from './html'
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
  '/stories',
  '/stories/new-year-2026',
]

const FILE = /\.[a-z]+(?:\?|$)|^\/api\//

const CHANGES_THEM = ['Colours', 'As known on a day', 'Chosen']
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

// A chart has its links in a menu of its own, which scripts open.
test.each(PAGES.filter((path) => !path.startsWith('/charts/')))(
  '%s offers its link, live and pinned',
  async (path) => {
    const links = all(await page(path), 'a')
    const leadingTo = (words: RegExp) => links.find((link) => words.test(textOf(link)))?.attributes.href
    // A chart has its links in its menu, which scripts open.
    if (path.startsWith('/charts/')) return
    expect(leadingTo(/live link/)).toBe(path)
    const pinned = leadingTo(/^fixed version/) ?? ''
    expect(pinned).toMatch(/[?&]rev=\d+$/)
    expect(pinned.startsWith(path)).toBe(true)
    expect(values(await page(pinned), 'section', 'aria-label')).toContain('Pinned')
  },
)
