import { beforeEach, describe, expect, it, vi } from 'vitest'
import { shownQuery, showPreview, subscribe, writeAddress } from '@/components/explore/view/view-store'

/** As much of a browser's window as a history needs. */
function browser(start: string) {
  const steps = [start]
  const window = Object.assign(new EventTarget(), {
    location: {
      get pathname() {
        return new URL(steps.at(-1) ?? '', 'http://site').pathname
      },
      get search() {
        return new URL(steps.at(-1) ?? '', 'http://site').search
      },
    },
    history: {
      pushState: (_: unknown, __: string, href: string) => void steps.push(href),
      replaceState: (_: unknown, __: string, href: string) => void steps.splice(-1, 1, href),
    },
  })
  const back = () => {
    steps.pop()
    window.dispatchEvent(new Event('popstate'))
  }
  return { window, steps, back }
}

let site: ReturnType<typeof browser>
let told = 0
beforeEach(() => {
  site = browser('/troops')
  vi.stubGlobal('window', site.window)
  told = 0
  const stop = subscribe(() => {
    told += 1
  })
  return () => {
    stop()
    vi.unstubAllGlobals()
  }
})

describe('the address of a page', () => {
  it('gets one step for one change, and says so', () => {
    writeAddress('/troops?from=2024-10', 'push')
    expect(site.steps).toEqual(['/troops', '/troops?from=2024-10'])
    expect(shownQuery()).toBe('from=2024-10')
    expect(told).toBe(1)
  })

  it('gets no step for a view that it shows already', () => {
    writeAddress('/troops', 'push')
    expect(site.steps).toEqual(['/troops'])
  })

  it('is left alone while a reader drags, and gets one step at the end', () => {
    for (const month of ['01', '02', '03']) showPreview(`from=2025-${month}`)
    expect(shownQuery()).toBe('from=2025-03')
    expect(site.steps).toEqual(['/troops'])
    writeAddress('/troops?from=2025-03', 'push')
    expect(site.steps).toEqual(['/troops', '/troops?from=2025-03'])
    expect(told).toBe(4)
  })

  it('is what counts again after the back button', () => {
    writeAddress('/troops?from=2025', 'push')
    showPreview('from=2026')
    site.back()
    expect(shownQuery()).toBe('')
  })
})
