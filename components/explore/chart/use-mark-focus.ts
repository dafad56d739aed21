import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'

const linksOf = (element: HTMLElement | null) => element?.querySelectorAll<SVGAElement>('[data-key]') ?? []

/** The mark of a figure that has the focus. `drawing` is what the marks are part of, drawn anew with each change. */
export function useMarkFocus(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  drawing: ReactNode,
) {
  const [focused, setFocused] = useState<string | null>(null)
  const tabStop = focused ?? model?.targets[0]?.key

  useEffect(() => {
    if (!drawing) return
    // One mark is in the order of the tab key; the arrows lead on from it.
    for (const link of linksOf(element.current))
      link.setAttribute('tabindex', link.getAttribute('data-key') === tabStop ? '0' : '-1')
  }, [element, tabStop, drawing])

  useEffect(() => {
    // A change of the view can take the mark away that had the focus: the first one that is left gets it.
    if (focused === null || !model || model.targets.some(({ key }) => key === focused)) return
    linksOf(element.current)[0]?.focus()
  }, [element, focused, model])

  const focusMark = ({ key }: Target, options?: FocusOptions) =>
    element.current?.querySelector<SVGAElement>(`[data-key="${CSS.escape(key)}"]`)?.focus(options)

  return { focused, setFocused, focusMark }
}
