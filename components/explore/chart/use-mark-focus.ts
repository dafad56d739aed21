import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'

const linksOf = (element: HTMLElement | null) => element?.querySelectorAll<SVGAElement>('[data-key]') ?? []

/** The focused mark of a figure, as a roving tabindex. `drawing` is the element that contains the marks. */
export function useMarkFocus(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  drawing: ReactNode,
) {
  const [focused, setFocused] = useState<string | null>(null)
  const tabStop = focused ?? model?.targets[0]?.key

  useEffect(() => {
    if (!drawing) return
    for (const link of linksOf(element.current))
      link.setAttribute('tabindex', link.getAttribute('data-key') === tabStop ? '0' : '-1')
  }, [element, tabStop, drawing])

  useEffect(() => {
    // A change of the view can remove the focused mark: the focus moves to the first.
    if (focused === null || !model || model.targets.some(({ key }) => key === focused)) return
    linksOf(element.current)[0]?.focus()
  }, [element, focused, model])

  const focusMark = ({ key }: Target, options?: FocusOptions) =>
    element.current?.querySelector<SVGAElement>(`[data-key="${CSS.escape(key)}"]`)?.focus(options)

  return { focused, setFocused, focusMark }
}
