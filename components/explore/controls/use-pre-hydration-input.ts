import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ViewSpec } from '@/lib/views/parameters'
import type { Hydrated } from '../view/use-hydrated'
import type { SetView } from '../view/use-view'
import { changedView } from './changed-view'
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
    setView(changedView(changes.current, spec))
    changes.current = new Map()
  }, [hydrated, setView, spec])
  return form
}
