import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  isDismissed,
  setDismissed,
  shownQuery,
  showPreview,
  subscribe,
  writeAddress,
} from '@/components/explore/view/view-store'

/** As much of a browser's window as a history needs. */
function browser(start: string) {
  const steps = [start]
  const states: unknown[] = [null]
  const window = Object.assign(new EventTarget(), {
    location: {
      get href() {
        return steps.at(-1) ?? ''
      },
      get pathname() {
        return new URL(steps.at(-1) ?? '', 'http://site').pathname
      },
      get search() {
        return new URL(steps.at(-1) ?? '', 'http://site').search
      },
    },
    history: {
      get state() {
        return states.at(-1)
      },
      pushState(state: unknown, _: string, href: string) {
        steps.push(href)
        states.push(state)
      },
      replaceState(state: unknown, _: string, href: string) {
        steps.splice(-1, 1, href)
        states.splice(-1, 1, state)
      },
    },
  })
  const back = () => {
    steps.pop()
    states.pop()
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

describe('evidence that a reader has closed', () => {
  it('stays closed for one step of the history, and its address is left alone', () => {
    writeAddress('/troops?focus=a', 'push')
    expect(isDismissed()).toBe(false)
    setDismissed(true)
    expect(isDismissed()).toBe(true)
    expect(site.steps).toEqual(['/troops', '/troops?focus=a'])
    writeAddress('/troops?focus=b', 'push')
    expect(isDismissed()).toBe(false)
    site.back()
    expect(isDismissed()).toBe(true)
  })

  it('is opened again', () => {
    setDismissed(true)
    setDismissed(false)
    expect(isDismissed()).toBe(false)
  })
})
