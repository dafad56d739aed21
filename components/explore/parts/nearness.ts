import { useSyncExternalStore } from 'react'
import { subscribe } from '../view/view-store'
import { onPart, wake } from './waking'

const allParts = () => document.querySelectorAll<HTMLElement>('[data-part]')
export const idOf = (part: HTMLElement): string => part.dataset.part ?? ''

const partWith = (id: string) => document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`)

const far = new Set<string>()
let used: string | null = null
const listeners = new Set<() => void>()
let someAwake = false
let isWaiting = false

/** Wakes what is in the window, one part whenever the browser has nothing to do. */
function wakeInSight(): void {
  if (isWaiting) return
  isWaiting = true
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200))
  const next = ([part, ...others]: readonly HTMLElement[]) =>
    idle(() => {
      if (part === undefined) {
        isWaiting = false
        return
      }
      wake(idOf(part))
      next(others)
    })
  next([...allParts()].filter((part) => !far.has(idOf(part))))
}

/**
 * Watches which parts are in the window. Once one is awake, those in sight wake too, as pointing at one marks the day on
 * the others; a change of the view wakes all.
 */
export function watchParts(): void {
  const ids = new WeakMap<Element, string>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      // One that was drawn anew has left the page.
      const id = target.isConnected ? ids.get(target) : undefined
      if (id === undefined) continue
      if (isIntersecting) far.delete(id)
      else far.add(id)
    }
    for (const listener of listeners) listener()
    if (someAwake) wakeInSight()
  })
  const observe = (part: HTMLElement) => {
    // The part itself has no box.
    const { firstElementChild: first } = part
    if (first === null) return
    ids.set(first, idOf(part))
    observer.observe(first)
  }
  for (const part of allParts()) observe(part)
  onPart((id) => {
    someAwake = true
    const part = partWith(id)
    if (part) observe(part)
    wakeInSight()
  })
  subscribe(() => {
    for (const part of allParts()) wake(idOf(part))
  })
}

/** To be called when a reader comes to a part, or uses it: then it changes at once, from the view that it now has. */
export function comeNear(id: string, isUse: boolean): void {
  wake(id)
  const wasFar = far.delete(id)
  if (!wasFar && !(isUse && used !== id)) return
  if (isUse) used = id
  for (const listener of listeners) listener()
}

function subscribeNearness(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where a part is: the reader uses it, it is in the window, or far from it. */
export function usePlace(id: string): 'used' | 'near' | 'far' {
  return useSyncExternalStore(
    subscribeNearness,
    () => (used === id ? 'used' : far.has(id) ? 'far' : 'near'),
    () => 'near',
  )
}

/** Writes down which query a part shows, for who looks at the page from outside. */
export function tellQuery(id: string, query: string): void {
  const part = partWith(id)
  if (part) part.dataset.query = query
}
