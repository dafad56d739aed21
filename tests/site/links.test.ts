import { describe, expect, test } from 'vitest'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { pageMetadata } from '@/lib/site/page-metadata'
import { withParameter } from '@/lib/site/with-parameter'
import { parseView, viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { RETAINED } from '@/lib/views/retained-params'

describe('what a reader takes along to another page', () => {
  test.each([
    ['', '/troops'],
    [
      'known=2025-01-13&from=2024&claimants=kor-nis&rev=3&theme=dark',
      '/troops?known=2025-01-13&rev=3&theme=dark',
    ],
    ['known=yesterday&rev=0&theme=pink', '/troops'],
    ['theme=auto', '/troops'],
  ])('of %j', (query, href) => {
    expect(viewHref('/troops', parseView(new URLSearchParams(query), RETAINED).view)).toBe(href)
  })
})

describe('a query with another value', () => {
  test.each([
    ['', 'dark', 'theme=dark'],
    ['from=2024&theme=light&q=a%20b', 'dark', 'from=2024&q=a%20b&theme=dark'],
    ['theme=light', null, ''],
    ['from=2024', null, 'from=2024'],
  ] as const)('%j in %j', (query, theme, expected) => {
    expect(withParameter(query, 'theme', theme)).toBe(expected)
  })
})

describe('what a page says of itself', () => {
  const page = {
    path: '/troops',
    view: { ...DEFAULT_VIEW, known: '2025-01-13', theme: 'dark', focus: 'x' },
    snapshot: snapshot(ledger()),
  }

  test('names the view, not its colours or what is open in it', () => {
    expect(pageMetadata(page, 'Troops', 'All claims.')).toEqual({
      title: 'Troops · Alliance Ledger',
      description: 'All claims.',
      alternates: { canonical: '/troops?known=2025-01-13' },
      openGraph: {
        type: 'website',
        siteName: 'Alliance Ledger',
        title: 'Troops',
        description: 'All claims.',
        url: '/troops?known=2025-01-13',
        images: [
          expect.objectContaining({
            url: '/charts/alliance-pulse.png?known=2025-01-13&w=1200&h=630',
            width: 1200,
            height: 630,
          }),
        ],
      },
      twitter: { card: 'summary_large_image' },
    })
  })

  test('keeps its description short', () => {
    expect(pageMetadata(page, 'Troops', 'x'.repeat(1000)).description).toHaveLength(300)
  })
})
