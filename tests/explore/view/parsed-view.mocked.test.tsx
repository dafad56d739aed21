import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parsedView } from '@/components/explore/view/parsed-view'
import { useView } from '@/components/explore/view/use-view'
import { shownQuery, showPreview, subscribe, writeAddress } from '@/components/explore/view/view-store'
import { parseView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'

vi.mock(import('@/lib/views/codec'), async (original) => {
  const codec = await original()
  return { ...codec, parseView: vi.fn(codec.parseView) }
})

const parses = vi.mocked(parseView)

/** A spec of its own for each test: what was parsed for another is not reused. */
const pageSpec = (): ViewSpec => ({ known: { min: null, max: null }, from: true, to: true })

const ISLANDS = 8

beforeEach(() => {
  parses.mockClear()
})

describe('the islands of a page', () => {
  let spec: ViewSpec
  let views: View[]

  beforeEach(() => {
    const address = new URL('http://site/troops')
    const go = (_: unknown, __: string, href: string) => {
      address.href = new URL(href, address).href
    }
    vi.stubGlobal(
      'window',
      Object.assign(new EventTarget(), {
        location: address,
        history: { pushState: go, replaceState: go, state: null },
      }),
    )
    spec = pageSpec()
    views = []
    const stops = Array.from({ length: ISLANDS }, () =>
      subscribe(() => views.push(parsedView(shownQuery(), spec))),
    )
    return () => {
      for (const stop of stops) stop()
      vi.unstubAllGlobals()
    }
  })

  it('parse the address once a change, and share one View', () => {
    writeAddress('/troops?known=2025-01-13', 'push')
    expect(parses).toHaveBeenCalledTimes(1)
    expect(views).toHaveLength(ISLANDS)
    expect(new Set(views).size).toBe(1)
    expect(views[0]?.known).toBe('2025-01-13')
    writeAddress('/troops?known=2025-02-01', 'push')
    expect(parses).toHaveBeenCalledTimes(2)
    expect(views.at(-1)?.known).toBe('2025-02-01')
  })

  it('parse each preview once, and the address that it becomes not again', () => {
    for (const month of ['01', '02', '03']) showPreview(`from=2025-${month}`)
    expect(parses).toHaveBeenCalledTimes(3)
    writeAddress('/troops?from=2025-03', 'push')
    expect(parses).toHaveBeenCalledTimes(3)
    expect(views.at(-1)).toBe(views.at(-2))
  })

  it('keep the View of the address while previews come and go', () => {
    const before = parsedView('from=2024', spec)
    for (let year = 2001; year < 2020; year += 1) {
      parsedView(`from=${year}`, spec)
      expect(parsedView('from=2024', spec)).toBe(before)
    }
  })

  it('do not keep every preview of a drag', () => {
    const first = parsedView('from=2000', spec)
    for (let year = 2001; year < 2040; year += 1) parsedView(`from=${year}`, spec)
    expect(parsedView('from=2000', spec)).not.toBe(first)
    expect(parsedView('from=2000', spec)).toEqual(first)
  })
})

it('is parsed once for all islands that a server draws', () => {
  const spec = pageSpec()
  // biome-ignore lint/correctness/noComponentHookFactories: this test renders it once, with its own view
  function Island() {
    const [view] = useView('/troops', 'from=2024', spec)
    return <li>{view.from}</li>
  }
  const markup = renderToStaticMarkup(
    <>
      <Island />
      <Island />
      <Island />
    </>,
  )
  expect(markup).toBe('<li>2024</li>'.repeat(3))
  expect(parses).toHaveBeenCalledTimes(1)
})

it('is parsed anew where something else is taken', () => {
  expect(parsedView('known=2025-01-13', pageSpec()).known).toBe('2025-01-13')
  expect(parsedView('known=2025-01-13', { from: true }).known).toBeNull()
})

it('views that are shown side by side stay the same, or what is deferred would never end', () => {
  const spec = pageSpec()
  const queries = Array.from({ length: 12 }, (_, day) => `known=2025-01-${10 + day}`)
  const first = queries.map((query) => parsedView(query, spec))
  expect(queries.map((query) => parsedView(query, spec)).every((view, at) => view === first[at])).toBe(true)
})
