import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { parseView } from '@/lib/views/codec'
import type { ViewSpec } from '@/lib/views/parameters'
import type { Hydrated } from '../view/use-hydrated'
import type { SetView } from '../view/use-view'
import { shownQuery } from '../view/view-store'
import { changesOf } from './changes-of'

/**
 * Applies what a reader entered into a form before hydration, which fires no event and which rendering would undo.
 * Returns the ref for the form.
 */
export function usePreHydrationInput(
  spec: ViewSpec,
  setView: SetView,
  hydrated: Hydrated,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  const changes = useRef<ReadonlyMap<string, readonly string[]>>(new Map())
  // A layout effect, to run before the render after hydration.
  useLayoutEffect(() => {
    if (!hydrated && form.current) changes.current = changesOf(form.current)
  }, [hydrated])
  useEffect(() => {
    if (!hydrated || changes.current.size === 0) return
    const requested = new URLSearchParams(shownQuery())
    for (const [name, values] of changes.current) {
      requested.delete(name)
      for (const value of values) requested.append(name, value)
    }
    changes.current = new Map()
    setView({ ...parseView(requested, spec).view, page: null })
  }, [hydrated, setView, spec])
  return form
}
